/**
 * Words of everyday support talk, English, Spanish and Indonesian in one list, lower case: what is not among them and stands where
 * a name is expected is taken for one. From our own training lines (words met twice and more) and hand-picked others.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `
aadhaar abal abang abierta abis able abogada abogado abonar aboné about above abre abrir abroad abrí absolute absurd abu
abuela abuelos abusive acabo acc accent accept acceptable acceso access accident accidentally according account accountant
accusing aceptan aceptar ache acount acreditaron acreedores across act action activar activate activation active activity
activo actual actualicen actualizo acuerdo ad ada adalah add address adelante además adik adiós adjunto admin administrador
administrator adquirir ads adukan adult advance advert advertised advice advise adviser aerolínea afectados afectar affect
affirm afford affordable afraid after afternoon afterpay afterwards again against agak agar aged agen agency agent agente ages
aggressive aghast ago agradecer agree agreement agregar aguantar ah ahead ahem ahh ahli ahora ahorrar ahorro ahí aid aim air
airline airport aiyo aja ajar ajukan ajá akan akhir akibat akses aktif aktifkan aktivasi aku akun al alamat alarm alasan
albacea alcanza alcoholic alert algo algorithm alguien alguna algún alias alive all allegedly allowed almarhum almost alone
along aloud alquiler already alright also alta alternative although alto always am amable aman amazing amazon ambil ambitious
ambulance amenaza amenazan amex amiga amigo aml amount ample amplop ampun an anak anciana anciano and anda android angel angka
angkat angrily angry angsuran animal anniversary annoy annual anoche anonymise anonymize anonymous anot anotar another answer
antar antara ante anterior anti antier antri anualidad anular anulen anxiety anxious any anybody anyhow anymore anyone
anything anyway anywhere apa apakah apalagi aparece apareciendo apart apartment apelar apellido apenas api apk aplicación
aplicó aplikasi apologise apologize apology app appalling apparent appeal appear apple application appointed appointment
appreciate apprentice appropriate approval approve apr april aprobaron apuro aquel aquella aquellos aquí are area argh argue
arisan arose around arrange arrangement arrears arreglar arrested arriba arrive arrogant arréglenlo arti article as asal asap
asesor asesora ashamed aside asik asing ask asleep asli assalamualaikum assist assistant association assume assure asthma asuh
asunto asuransi así at atas atasan atau ate atención atienda atm atrasarme atraso atrocious attached attempt attitude attorney
atur audio august aumento aunt auntie australia authentic authenticator authorise authority autism auto autodebet automated
automatic automatically automático autopay autoricé autónomo available aval avenue avería avisar aviso avisé avoid awaiting
awake awal award away awful awkward awoke axis ayah ayer ayo ayuda ayudo años aún baby baca back backwards bad baffled bag
bagaimana bagi bagian bagus bahagia bahasa bahaya bahkan baht baik bailiff baja bajar bajen bajó bakal bakar bakat bakery
balai balance balas balcony balik balikin banana banco banding banget bangkrut bangun banjir bank bankinter bankrupt
bankruptcy banned bantu bantuan banyak bapak bar barang barber barclays barely bargain barrio barrister baru barusan basah
baseless basic basically basis basket bastante batal batalin batalkan batas bath bathroom battery bawa bawah bayangan bayar
bayi bbva bca be beach bear beat beaten beautiful bebas beberapa became because become bed beda bedroom been befell before beg
began beggar begin begitu begun behalf behave behind being belajar belanja belas beli beliau believe beliung bell belongs
below belt belum benar bencana bench bend beneficiario beneficiary benefits bener beneran bent bentar berani berapa berarti
berat berbeda berdasarkan bereaved beres berhenti beri berita beritahu berkurang berlaku bermasalah bersama bersedia berubah
besar beset beside besok best bet better betul between bewildered beyond bi biar biasa biased biaya bic bicara bicycle bien
big bigger biggest bike bikin bilang bill billetera billion bingung bird birth birthday bisa bit bite bitten bitter black
blacklisted blah blame blanco blank bled bless blew blind blink block blokir blood bloody bloqueada bloquear bloquearon
bloqueen bloqueo blown blue bluetooth bni bocor body bogus boiler boleh bolso bond bonjour bono bonus book bookkeeper border
bore born borrar borren borrow borrower bosan boss bot both bother bothersome bottle bottom botón bought boulevard bounce
bound bounty bowl box boyfriend boys braille brain branch brand brave brazil breach bread break breakdown breakfast breathe
bred breeze bri brick bridge brief bright brilliant bring bro broad broke broken broker broma brother brought browser brush
btw bu buang buat buck bucket budget buen buenas bueno bug buggy builder building built buka bukan bukti bulan bulanan bulat
bullet bullied bullying bunch bunga bunuh bunyi burden bureau burger burn burnt burst buruh buruk buró bus buscar bush
business businesslike bust busy but butcher butter button butuh buy buyer by bye bypass caballero cabang cabeza cabin cable
cache cada cae cafe café cair caixa cajero cake calculate calendar call callback calle caller calm calories cambiar cambio
cambié came camera camp campo can canada canadian cancel cancelación cancelar cancelen cancellation cancer candle cannot
cansado cant cantidad cap capacity capek capital captain car cara card care career careful caregiver careless careline carer
cargo cari carpet carry cart carta cartera cartero casa casado case cash cashback cashier casi caso casual catatan catch
category catorce caught causa cause cautious cayó ccj cease ceiling cek celebrate cell cellar celular cent centang central
centre cepat cepet cerca cerita cero cerrado cerrar certain certificado certificate certify cetak cewek cfpb chain chair
challenge champion chance change channel chapter characters charge chargeback charity charm charter chase chat chatbot cheaper
cheapest cheated check checkout cheeky cheers cheque chewed chica chicago chicken chico chief childhood children chill china
chinese chip chiste chocolate choice choose chords chose chosen christmas chrome chronic chuffed church ciao cibil cicilan
ciega ciego cierra cierre cierren cierro cimb cinco cinema circus cita citi citibank citizens city ciudad civil claim claro
class classic clave cleaner cleaning clear clearance clerk clever click client cliente cliff clinic cloned close closure cloth
cloud club clue clueless clumsy clung co coach coast coat coba cobra cobrador cobran cobrando cobrar cobraron cobro cobró
coche cocok code coercive coffee coger cognitive cold colegio colgar colgaron collapsed collar colleague collect collection
collector college colombia colour column combine come comer comfort comic comida comisiones comisión command comment
commission commissioner commit common communication community como companion company compare compassionate compañera compañero
compete complain complaint complete completo complex compliance complicated component compra comprar comprender comprobante
comprobar compré computer comunicaciones comunicar comuníqueme con concepto concerned concert concursal concurso condition
conduct condusef confident confidential confirm confirmation conflicting conforme confused conmigo connect conocer conozco
conseguir consent consequences consider considerable consigo consistent consolidate constancia constant consultar consumer
consumo contact contactless contactos contado contar contest contesta contestan contestar contestó contigo continue contoh
contracargo contract contractor contradictory contraseña contrato convenience convenient convenio conversation conversion
convert cook cookie cool cope copia copiada copy corner correct correction correcto corregir correo correspondent corridor
corriente corrijan corrupt corta cortar cortaron corte corto corté cosa cost cotton couch cough could council councillor
counsel counsellor count counter country couple coupon courage courier course court courteous cousin cover cow cowok cpf
cracked crash crazy cream create credible credit creditor creer creo crept crew crikey criminal crisis criteria crore cross
crowd cruel cry crypto crédito csv cualquier cualquiera cuando cuarto cuatro cuenta cuesta cukup culpa cuma cuota cup cupboard
curious currency current curtain cust customer customs cut cute cuti cuál cuándo cuántas cuánto cuéntame cuñado cvc cvv cycle
cyclone cynical cáncer cédula código cómo da dad daddy daft daftar dagang daily dalam damage damn damp dan dana dance danger
danke dapat dar dare dari daripada dark darme darurat dasar dashboard data database datang date datos daughter day dazed dbs
de deactivate dead deadline deaf deal dealer dealt dear death debe deber debit debitur debo debt debtor deceitful december
decent deceptive decide decir decision decisión declaración declared decline decía deduct deduction deep default defective
defend defer definite degree deh deja dejar dejen dejé dejó dek dekat del delante delapan delayed delete deliberately delight
delincuente delito deliver delivery demand demanda demandar demasiado demeaning dementia demi demora denda dengan dengar
dengerin denme dentist denuncia denunciar deny depan departamento department depend dependent deplorable deposit depositan
depress depression deputy depósito derecho derive desapareció descargo desconocido descontaron describe desde desempleado
desempleo desert deserve design desk despacio despair despedir desperate después destination destroyed details detik deuda
deudor deudora devastated develop device devil devoluciones devolución devolver devolvieron devuelven devuélvanme dewasa di
dia diabetes diabetic dial diam diambil diancam dibantu dibatasi dibawa dibayar dibekukan dibilang diblokir dibuka dicatat
dice dicen dicho diciendo did didebit didenda didik didukung die dieron diez diferencia difference different difficulty
difunta difunto difícil dig diga diganti digit digital digo dihapus dihentikan dihitung dihubungi dijambret dijawab dije
dijelaskan dijeron dijo dijual dikembalikan dikirim dikit dikoreksi dilaporkan diligent dilihat dimaki diminta dinero dingin
dining dinner dio dipakai dipanggil diperbaiki diperbarui dipercepat dipotong diproses diputus dire dirección direct directo
director dirham diri dirt dirty disability disabled disagree disambungkan disappear disappoint disaster disbursement
disconnected discount discrimination disculpa disculpe discuss disetujui disgrace disgraceful dish dishonest dismiss
disposable dispute disrespectful dissatisfaction distance distinto distraught distress district disturb disuruh ditagih
ditahan ditarik ditelepon ditelpon diterima diteror ditinjau ditipu ditolak ditransfer ditto diturunkan ditutup diubah
diunggah divorce divorciado dizzy dnd dni do doang dob dobel doble doce doctor document documento dodgy does dog doing dokter
dokumen dolar dollar domiciliación domiciliado domicilio domingo dompet donated donde done dont doom door dormir dorong dos
dot double doubt doubtful dove down downgrade download downtime drafted drag drained drains drama drank draw drawer drawn
dreadful dream dress drew drink driven driver driveway driving drop drove drowning drug drunk dry dua dubai dubious duck duda
dudar dude duduk due duele duh duit dulu dun dunia dunno duplicate during dust duty dwelt dying dyslexic dziękuję débito día
dígame dólares dónde each eager earlier earliest early earn earnings earthquake easier easily easy eat eaten ebay echar
economy economía edad edc edge edit educado education ee eee efectivo efecto effect effective effort eh eight eighth eighty
either ejecutivo ejemplo el elated elbow elderly elect election electrician electricity electrónico eleven eligible ella else
elsewhere email emang embak embarrassed embarrassing embassy emergency emi emotional empat empezar empleado empleador empleo
employed employee employer employment empresa empty en enak enam encantada encantado encima encontrar encontré encourage
encuentro end endless enemy energy enero enfadado enfermedad enfermo engage engañar engañaron engga enggak engine engineer
english enjoy enlace enojado enormous enough enquire enquiry enraged enseguida entah entender enter entiendo entire entitled
entonces entra entrar entraron entry envelope enviar enviaron environment envié envío epileptic equal equifax equipment equipo
equivocado equivoqué era erase erm ermm err erroneous error errónea erróneo es esa escalate escanear escaneé escribió escribo
escrito escríbanme ese eso españa español especially esperando esperar esposa esposo essential esta estado estafa estafador
estafaron estar estate este estimate esto estoy estudiante estupendo está están etc ethical eu euro evacuated even event
eventually ever every everybody everyone everything everywhere evidence evident exact exacto exam examine example exceeded
excel excelente excellent except excessive exchange exciting exclusive executive executor exercise exhausted exhausting exigir
exijo exist exmarido expect expedite expensive experian experience expert expire expiry explain explanation explica explican
explicar explicit explique exploitative explíquenme express extend extortionate extra extracto extranjero extrañar extraño
extremely eyes face facebook factory fail faint fair faithful fake fall fallar fallecida fallecido falleció fallida fallo
falló falsa false falso falta faltan familia familiar family fancy fantastic far farcical fargo farm farmer fashion fast
faster fatal father fault faulty favor favour fca fear feature febrero february fecha fed fee feedback feel feet feliz fell
fella felt femenino fence fenomenal fever few fibre field fiesta fifth fifty fight figura figure fija fiktif file fill film
fin final finance financial finca find fine finger fingerprint finish fintech fire firefox fireman firm firmado firmé first
fish fishy five fiver fix flabbergasted flag flash flat flatmate flawed fled flew flight flip floating flood floor flower
flown flu fluent fly fog fold folder folk follow followers fondos food fool foolish foot for forbade force fore forecast
foreclose foreclosure forehead foreign forename foresaw forest foretold forever forgave forged forgetting forgiven forgot
forgotten fork form forma formal formulario formulir forsook fortnight fortune forty forum forward foto fought found four
fourteen fourth fox frantic fraud fraude fraudster fraudulent freak free freelance freeze french frente frequent fresh
fricking friday fridge friend frighten frog from front froze frozen fruit frustrate fry fucking fue fuel fuera fuerte fui full
fully fuming fun funciona funcionar function fund funeral funny furious furlough further furthermore future fyi fáciles ga
gabung gadget gagal gaji gajian gak gallery gambling game gampang ganar ganggu ganti gantung gané gap gara garage garantía
garden gardener gas gasté gate gather gave gday gdpr gear gempa general generated gente gentle gentleman genuine geser
gestionar gestor gestora get ghost giant gift gila gimana gimme gini girl giro gitu give giveaway given glad glasses glitch
global go goblok gobsmacked god goes going gold gone gonna good goodbye google gordo gosh got gotcha gotit gotta gotten
government grab grace gracia gradually grand grandad grande grandma grandmother grandpa granted grass grateful gratis grave
great greedy greetings grew grey grief grievance grieving grim grip groceries gross ground group grow grown grumpy grup gst
guarantee guarantor guard guardan guardian guess guest gugatan guide guilty guitar gullible gun guna guru gustaría gusto
gutted guy gym ha haber habis habit habitual hablando hablar hable hablen hablé había hace hacen hacer hacked had hadiah hago
haha hai hair hairdresser hakim half halifax hambre hamil hammer hampir hancur hand handbag handicapped handle handy hang
hangus hanyut happen happily happy hapus harap harassed harassing harassment hard hardship harga hari harm harmful harta harus
harvest has hasil hassan hasta hate hati hav have hay hazard hdfc he head headache headset health healthy hear heard heart
heartbroken heartless heat heaven heavy hebat hecho heck hehe held hell hello helmet help helpful helpless hence hentikan her
heran here heredero herencia hermana hermano hero herself hesitant hesitate hey hi hice hicieron hid hidden hidup high higher
highway hija hijo hilang hilarious him himself hint hipoteca hire his historial history hit hitung hiya hizo hkid hkma hmm
hmmm hobby hogar hola hold hole holiday hombre home homeless honest hong honour hook hope hopeless hora horario horrible
horror horse hospital hospitalised host hostile hotel hotline hour house how howdy hoy hp hr hsbc huawei hubo hubung hubungi
huge huh hujan hukum human humano humble humiliated hundred hung hungry huni hunt huracán hurry hurt hurto huruf husband
hysterical iban ibu ic ice icici icon id idea ideal identidad identity idiot idk if ifsc ignorant ignored igual igualmente
iklan ikut ill illegal illegible im image imagine immediately immoral imo impact impatient implement impolite import importa
importe imposible impossible impress improper improve imps in inaccurate inactivity inadequate inap inappropriate inbox
incapable incendio inch incident incl include income incompetent inconsistent inconvenient incorrect increase incredible
incumplimiento indebted indeed independent index india indian indifferent individual indomaret indonesia indoors industry
indíquenme inexcusable infection infinite influence info inform información information infuriated infuriating ing ingat inget
ingin ingkar inglés ingresar ingreso ingresé inheritance inhumane ini iniciar initial injure injury ink innit innocent
inquilino inquiry insane insecure insensitive inside insincere insistir insolvency insolvent inspect inspector inspire
instagram install installment instalment instant instead instruct insufficient insulin insult insultó insurance insure intend
intense intent intentar intereses interest intern international internet interpreter interrupt interview interés intimidated
intimidating into introduce inundaciones inundación invalid invent inversiones inversión invertir invest investigation
investment invite invoice involve ios ipad iphone ir iron irrelevant irresponsible irritate iré is iseng isi island isolated
issue issuer istirahat istri it item its itself itu iva iya iyah izin izinkan jacket jadi jadwal jaga jahat jajan jakarta
jaksa jalan jam jaman jamás janda jangan janitor janji jantung january japan jarang jaringan jatuh jauh jawab jawaban jealous
jeans jeez jefa jefe jelas jelek jemput jepang jet job jobless join joint joke journalism journalist journey joven joyful jual
jubilada jubilado judge judicial jueves juez juga juice juicio jujur julio july jumat jump jumpa junction june junio junior
junk juntos just juta juzgado kabar kabur kadang kak kakak kalah kalau kali kalian kalo kami kampung kampus kan kanker kantor
kapal kapan karena karna kartu karyawan karyawati kasar kasian kasih kasir kasus kata kawan kaya ke kebakaran kebanjiran
kebawa keberatan kebetulan kecelakaan kecewa kecil kedaluwarsa keep kejadian kelar kelas kelebihan keliru kelompok keluar
keluarga kelurahan kemana kemarin kematian kembali kembalikan kemungkinan kena kenal kenapa kepada kepala kepotong kept
kepuasan keputusan kering keringanan kerja kertas kesal ketahuan ketawa ketemu keterangan keterlaluan ketik ketinggalan ketipu
kettle key khawatir khusus kick kid kidney kill kin kind kinda king kira kiri kirim kiriman kiss kita kitchen kite kk klarna
klik knackered knee knelt knew knife knit knock knot know known kode kok kominfo komplain kondisi konfirmasi kong konnichiwa
konsultan konsultasi kontak kontrak kontrakan kopi koran korban kos kosan kosong kota kotak kpr kredit ktp kuasa kuat kuliah
kulkas kumpul kunci kurang kurator kurir kurs kyc la label laboratory lacak lack ladder lado lady lag laggy lagi lagos lagu
lah lahan lahir laid lain lake lakh lakukan lalu lama lambat lamento lamp lancar land landline landlord lane langganan
langsung language lanjut lansia lantai lapang lapar lapor laporan laporkan laptop large largo las last late later latest laugh
laughable law lawful lawn lawyer lay layan layanan layar layer lazy le lead leader leaf league leak lean leant leapt learnt
least leather leave lebaran lebih lector lecture lecturer led leeds leer left legal legend legit legitimate legs leh lejos
lemah lemme lemon lend lender lengkap length lent lento lepas les lesson let letak letra letter leve level lewat liable liao
liberty librarian library libre libur licence licensed lid life lifetime lifted lightning lights lihat like likewise lima limb
limit limitada line linen link lion lip liquid liquidación liquidar lisbon list lista listen listo listrik lit literally
litter little live liver livid llamada llaman llamar llamarme llame llamen llamo llamé llamó llega llegado llegan llegar llego
llegó lleva llevando llevar llevo llevó llorar lloyds lmao lo load loaf loan lobby local location lock loco lodge lodger log
login logo logout loh lokasi lol loncat london lonely long longer longsor look loop loose lord lorry los lose lost lot loud
loudspeaker lounge love low lower loyal ltd luar luas lubang luck lucky lucu ludicrous luego luggage lumayan lump lunas
lunasin lunch lunes lung lupa lurus lusa luxury luz lástima límite línea maaf macet machine mad made madre madrid maestro
magazine magic magnetic magnificent maiden mail mailbox main maintain maintenance majority makan makasih make maki makin maksa
maksimal maksud mal mala malah malam malaysia male malicious mall malo malu mam mama mampu mamá man mana manage management
manager mandan mandar mandaron mandate mandiri mando mandé mandó manila manipulative manner mano mantan manual manusia many
map marah maravilla maravilloso marca marcar march marido marker market married marruecos martes marvellous marzo mas masa
masalah masculino masih massive master mastercard masuk masukan mata matar match mate material maternity mathematics mati
matiin matikan matter mattress mau maupun max maximum may maybank maybe mayo mayor mañana mbak me meal mean meaningless meant
meanwhile measure meat mechanic medal media medication medicine medio medium meet meh mejor melahirkan melalui melihat melt
memakai memang membantu membayar membeli member memberi membership membuat memohon men menampilkan menang mencabut
mencurigakan mendapat menerima mengajukan mengakhiri mengapa mengerti menggugat menghubungi mengisi meninggal menjadi menos
mensaje mensajero mensual mensualidad mental mentioned mentira mentiroso menu menunggu menurut menutup menyesal merah merasa
merchandise merchant merci mere mereka merezco mertua mes mesin meski message messenger met metal meter methods metro metí
mewakili mhm mi mic microphone microwave mid middle midnight midwife miedo mientras might mighty migraine mild miles milik
military milk mill million mimpi min mind mindblowing mindful mine mineral minggu minimum minister minor minta minum minus
minute mira miracle mirar mire mirip mirror mis miserable misguided misinformed mislaid misleading misled misma mismatch mismo
misplaced misread misspelled misspelt mistake mistaken mistook mitad mixed miércoles mm mmm mobil mobile moda modal mode
modern modest modo mohon molesta molesto mom moment momento monday moneda money monkey monster month monto montón monzo mood
moon mora moral moratorium more morir morning morosa morosidad moroso mortgage mortified most mother motivo motor motorway
mountain mouse mouth move mover movie movimientos mowed mp mr mrs msg much mucha muchacha muchacho mucho mud mudah mudar mudé
muerte muerto mujer muka mulai mulu mulut mum mummy muncul mundo mundur mungkin murah murder murid murió muscle museum music
musician musim must mutasi mute muter mutual muy my myself mystery mándame mándenme más máximo mí mía mínimo mío móvil n26
nach nacimiento nacionalidad nada nadie nagih nah naik nail naive naked nama namaste name nan nangis nanny nanti nanya narrow
nasabah nasi nasty nation nationality nationwide natural nature natwest naughty navy nbfc nd near nearest neat necesita
necesitar necesito necessary neck need needful needle neft negar negara negarse negative negativo negeri negligent negocio
negó neighbour neither nekat nelayan nelpon nemu nenek nephew nerve nervous nest net netflix network never nevermind new
newsletter newspaper next ngaku nganggur ngerti ngetik ngga nggak ngobrol ngomong ni nice nickname nie niece nieta nieto night
nightmare nih nik nikah nine ninguna ninguno ningún nino ninth nitip niña niño no noble nobody noche nochebuena noise nol
nombre nominate nominee nomor non nonaktifkan none nonexistent nonsense noon nope nor normal north northern nos nose not
notable notarial notario notary note notebook nothing notice noticeable noticia notificaciones notification notifikasi novel
november noventa novia noviembre now nowadays nowhere np npwp nric nueva nueve nuevo nuisance numb number numerous nunca
nunggak nunggu nurse nursery nut nya nyangkut nyicil nómina número oak obat obatan obey object obnoxious obra obscene obvious
ocbc occasion occupy occur ocean ochenta ocho october octubre ocupado odd odio of oferta off offended offensive offer office
officer official oficial oficina ofrecen often oh ohh oiga oil ojalá ojk ojol ok okay okey oki oktober olah old older oleh
olvidar olvidé olvidó om ombudsman omg omong omzet on once one onion online only oof oops opciones opción open opera operasi
operate operation operator opinion oportunidad opportunity oppose opt optician option optional or orang orange orden ordenador
order ordinary organ origin original os other otherwise otomatis otp otra otro ouch ought ounce our ourselves out outage
outcome outdid outdoor outraged outrageous outside outstanding oven over overcame overcharged overdid overdose overdraft
overdue overheard overlaid overnight overpaid overran overrode oversaw overseas overslept overtook overwhelmed owe own owner
oxxo oxygen oye oír pacar pack pada padahal padre paga pagan pagar page pagi pago pagué paham pahit paid pailit pain paint
painter pair paiseh pak pakai paket paksa palabra palace pale palsu panas pandai panggil panic panjang pantalla pantas pants
papa papel paper paperless paperwork papá paquete para parade paradise parado paragraph parah paramedic paranoid parcel pardon
parece pareja paren parents parking parliament part parte partial particular partner partnership party pas pasa pasada pasado
pasang pasaporte pasar pasaron paso passage passcode passenger passion passport password past paste pasti pastillas pasó patah
path pathetic patience patient patronising pattern pause pavement pay payah payday payee payer payment paynow payoff payout
paypal payroll payslip país pc pdf peace peak pear peculiar pedagang pedido pedir pedí peeved pegang pegawai pekerja pelan
pelayan pelunasan pembayaran pemenang pen penagih penalización penalti penalty penarikan penawaran pencairan pence pencil
pendiente pending penerima pengacara pengadilan pengaduan pengajuan pengen pengganti pengguna pengumuman pengusaha penipu
penipuan penjamin penjelasan penjual penny pensar pension pensiun pensiunan penting penuh penutupan people peor pepper pequeña
pequeño per perangkat percaya percent percentage percepat percobaan perder perdida perdone perdí perdón perfect perfecto
perfil perform performance pergi perhaps perintah period periodo perjanjian perkara perlu permanen permanent permintaan
permiso permission permitted pernah pero perplexed perro persetujuan person persona personal pertama peru perubahan perusahaan
perú pesan pesawat peso pesta pet petani petrol petty petugas pharmacist pharmacy phenomenal phew philosophy phishing phk
phone photo photographer phrase physical piano piatu pick picture pide piden pidió pido pie piece piernas pig pihak pile pills
pilot pin pindah pinjam pinjaman pinjol pink pint pipe piso pissed pistola pit pity piutang pixel pizza pkpu place plain plan
planet plant plastic plata plate platform platinum play player plazo pleaded pleasant please pleasure plenty pls plug plumber
plus plz plástico pm poca pocket poco poder podría poem poetry point pointless poison polda pole police policeman policía
polis polisi polite polres polsek pon pond poner pongo pool poor pop popular popup por porch porque porridge port portability
portal portero portrait pos posb posible possible possibly post postal postcode postman postpone pot potato potong potongan
pound pour powder power powerless pr practical practice practitioner praise pray pre preach precio precious precise predatory
predict prefer preference preferir prefiero pregnant preguntar pregunto pregunté prejudice premium preocupado preparar prepare
preposterous prescription presence present presentar preserve president press pressure presta prestan prestar pretended pretty
prevent previous pribadi price pride priest prime primer primera primero primo prince principal principio print printer prior
prisa prison privacidad privacy privado prize probably probate problem problema procedure proceed proceedings proceso process
produce producer product profeco professional profile profit program programa programme progress project prometieron promised
promo promoción promotional prompt pronounce pronto proof propaganda properly property propia propio propose proses protección
protected protection proteger proud prove provide provider province prueba préstamo prórroga próxima próximo psychology puasa
pub public publicidad publish pueblo pueda puede pueden puedo puente pues pull pulse puluh pump pun punch punish punto punya
pupil puppy pura purchase pure purple purpose purse puse push put putih putus puzzle python página pásame páseme pésima pésimo
póngame público qr quake qualify quality quarrel quarter que queda quedaron quedé quedó queen queja quemó queremos querer
query quería quest question questionable queue quick quicker quickest quid quien quiere quiero quiet quincena quisiera quit
quita quitar quite quiten quito quizá quién quote qué quítenme rabbit rabu rabun race racun radio raffle ragu rail railway
rain raise rajin rakyat ramai ran rang rapid rare raro rate rather ratio rato rattled raw rawat razones razón rbi rd re reach
react reaction reactivate read readable reader ready real realised rear reason reasonable rebaja rebel recall recarga recargar
recargo receipt receive receiver recent reception receptionist receta recharge rechazado rechazaron rechazo recibido recibir
recibió recibo recibí recipient reckless reckon reclamación reclaman reclamo recognise recomiéndame recommend reconoce
reconozco record recordar recordatorio recover recovery rectificación rectifiquen recuerdo recurring recycled red redeem
redemption reduce redundancy redundant reembolso ref refer reference referencia referensi referral reform refugee refund
refundable refusal refuse regarding region register registration registro registry regret regulados regular regulates
regulator reinstall reject rejection rekaman rekening rekomendasi relate relationship relatives relax release reliable relief
relieved religion reluctant rely remaining remains remark remarkable remember remind reminder remit remittance remote removal
remove rencana rendang renew renewal renovasi renové rent renta rental rentar renter reopen repaid repair repartidor repay
repayment repeat repetitive replace replacement reply report reportan reporte reporter reporté represent representative
represento reputable reputation request require resah reschedule research researcher resend resep reservation reserve reset
residence resident resign resiko resist resmi resolved resort resource respect respectful respecto responde responder
responsable response responsible respuesta rest restart restaurant restless restricted restriction restructure restrukturisasi
result resultado retail retención retirar retire retiro retiré return reunión reveal revenge reverse revert review revisar
revise revisión revolut reward rewound reír rhythm ribet ribu rice rich rid ridden ride ridiculous ridículo right rincian
rindu ring ringgit rise risen risk ritual river road roaming roast robar robaron robbed robo robot robotic rock rode roger
rojo role roll romantic roof room root ropa rope rose rotate rotten roughly round roundabout route row royal rtgs rub rubber
rubbish rude rug rugi rule rumah run rupee rupiah rural rusak rush rut rápido saat sabadell sabar sabe saber sabtu sacar
sacaron sack sacred sacó sad sadar safari safe sah said sailor saja sake sakit saksi salaam salad salah salam salary saldo
sale salen salinan salir salió salt salud saludo salvo sama sambungin sambungkan same sampah sampai samsung sana sand sandi
sandwich sangat sanggahan sanggup sangre sank sano santander santo saqué sarjana sat satisfactory satisfy satpam satu saturday
sauce sausage save saw sawn say saya sayang sbi scale scam scammer scan scandal scare scary scene sceptical schedule scheme
school science scientist scissors scold scope score scream screen screenshot script scroll se sea search season seat sebab
sebagai sebagian sebelum sebentar sebesar sebulan sebutkan sec second secret secretary secreto section secure security sedang
see seems seething segini seguir segunda segundo seguro sehari seis seizure sejak sekali sekaligus sekarang sekolah sekretaris
selain selalu selama selamat selasa seldom select selesai self selfie selfish selisih sell seller semalam semana semangat
sembilan sementara semestre seminggu sempat semua senang sencillo send sender sendiri sengaja senile senin senior sense
senseless sensible sent sentence sentido sentir sepakat separate separuh seperti sepi sepinggang september septiembre sepuluh
ser series seriously serius serta serve service servicio servir sesama sesenta sesión session sesuai sesuatu set setahun
setelah setengah setenta setia setor settle settlement setuju seven seventh several sew sex señal señor señorita sgd shade
shadow shady shake shaken shaky shall shallow shalom shambles shame shameful shameless shape share sharp shattered shave she
sheep sheet shelf shell shelter shift shine ship shirt shit shock shoddy shoe shone shook shop shopkeeper shore short shot
should shouted shouting show shower shown shrank shrunk shut shutdown shy si sia siang siap siapa siapkan sibuk sick sidang
side siempre siete sign signal signature significa signin signup sigo sigue siguen siguiente sih silahkan silakan silence
silent silk silly silver similar simpan simple simply sin since sincero sing singapore singer singkat single sini sink sir
sirve sis sisa sistem sistema sister siswa sit site situ situación situation six sixth size skeptical skill skin skint skip
skirt skor sky skype slain slave sleep slept slew slice slid slide slightly slik slip sloppy slot slow slung slunk small
smaller smart smash smell smelt smile smith smoke smooth sms snake snatched snotty snow snuck so soal soap sobra sobre sobrina
sobrino social society sock sofa soft software soil sola solamente sold soldier solicitar solicito solicitor solicitud solid
solo soltera soltero solución solution solve some somebody somehow someone something sometimes somewhere somos son song soon
sopir sorda sordo sore sorry sort sorta sospechoso sought soul sound soup sour source south southern sowed soy space spade
spain spam spanish spare spat speak speaker specialist sped speech speechless speed spell spelt spend spent spice spider spill
spilt spin spirit spite split spoil spoilt spoke spoken spoon sport spotify spotless sprang spread spring sprung spun square
squeeze ssn st stable staff stage staircase stairs stale stall stamped standard standing stank star stare starling start
starve state statement station status stay steady steal steam steel steep stem step stepchange stick sticky stiff still stock
stole stolen stomach stone stood stop store storm story stove straight strain stranded strange stranger strategy straw stream
street strength stress strike string strip strode stroke strove struck structure struggle struk stubborn stuck student stuff
stung stunk stunned stupid style su suami sub subir subject submit subo subpar subscribe subscription substance subuh subway
subí succeed success successful such sucursal sudah sudden sue suegra suegro sueldo suerte suffer suficiente sufrir sugar
suggest suggestion suicidal suicide suing suit suitable suka sulit sum suma summary summer sumpah sunday sungguh sunny supaya
super supermarket supervisor supervisory suponer supper supplier support supposed surat sure surface surgeon surgery surname
surprise surround survei survey survive sus susah suscripción suspect suspend suspendida suspicious sustainability suyas suyo
swallow swam swamped swap swear sweat sweep sweet swell swept swift swim swing swipe switch swollen sword swore sworn swum
syarat symbol sympathetic sympathy sync system syukur sé sí sólo súper tab table tablet tabungan tadi tag tagalog tagihan tahu
tahun tail tailor takdir take taken taksi takut tal tale talent talk tall tamat tambah tambahan tambal también tampil tampoco
tanah tanam tanda tangan tanggal tanggung tank tanpa tanta tante tanto tanya tanyakan tap tapar tape tapi tarda tarde tarik
tarjeta tasa task taste tau taught tax taxi tbh tea teacher team tear tease technical technician technique technology tedious
teenager tega teks telah telat telegram telephone telepon teliti tell telpon teléfono teman tempat temper temperature template
temple tempo temporal temporary temprano tempt ten tenang tenant tend tender tenemos tener tengah tenggang tengo tenner tennis
tenor tense tent tentang tenth tentu tenure tenía tepat terakhir terang terasa terbaru terdaftar teriak terima term terminal
terminar terminate ternyata terpotong terremoto terrible terrific terrified territory terror tertarik tertulis terus test
tetangga tetap texas text th thai than thank that the theatre theft their them themselves then theory therapist there
therefore these they thick thief thin thing think third thirsty thirty this thnks thorough those though thought thousand
threatened threatening threats three threw thrilled throat throne through throw throwaway thrown thrust thumb thunder thursday
thx tiap tiba ticked ticket tidak tidur tidy tie tienda tiene tienen tiga tiger tight tiket tiktok till timber time timer
timur tin tinggal tinggi tiny tip tipo tipu tirar tired tissue titip title to toast toca tocar todavía today todo toe together
toggle toilet token toko tolak told toll tolong tom tomar tombol tomorrow tone tongue tonight tontería tonto too took tool
tooth top topup tore torn tortoise total touch tough tour toward towel tower town toy trabaja trabajar trabajo trace track
trade tradeline trader tradition traer traffic tragic trail train tram tranquila tranquilo transaction transaksi transfer
transferencia transferir transferí translate translation translator transunion trap tras tratar trató traumatised travel tray
tread treasure treasurer treasury treat treatment tree treinta tremble tremendous tres trial tribe tribunal tricked trip
triste trivia trod trodden trolley tropical trouble trousers truck true truly trumpet trunk trust trustee trustworthy truth
try tua tube tuesday tugas tuh tuition tujuan tukang tukar tuli tulisan tumbuh tunai tune tunggakan tunggu tunnel tuntas
turkey turn turno turun turut tutor tutup tuya tuyo tv twelve twenty twice twin twist twitter two ty type typhoon typo tyre
tía tío uang ubah uber ucap udah udahlah ugh ugly uh uhh uhm uid ujung uk ulang ultimate um umbrella umm ummm umum umur un una
unable unacceptable unauthorised unbelievable unblock uncertain unchanged uncle unclear uncomfortable undang under underground
underhand understand understood underwent underwriting undian undid undo undocumented undone uneasy unemployed unethical
unexpected unfair unfortunate unfounded unfreeze unhappy unhelpful uni uniform uninformed union unique unit unite universe
university unjust unknown unlawful unless unlikely unlock unlucky unnecessary uno unpaid unpleasant unprofessional unreadable
unreal unreasonable unreliable unresolved unsafe unsatisfactory unsatisfied unsolicited unsubscribe unsuccessful unsuitable
unsure until untrue untuk untung unusual unwanted unwell uob up update upfront upgrade upheld upi upload upper ups upset
upside upstairs ur urge urgent urgente url urus urusan us usa usah usaha usar use useless user username using usted usual usul
usury utama utang utter va vacaciones vacation vaccine vaciaron vacuum vague vale valer valid valley valuable value van
vanakkam vanished varias variety varios various vast veces vecina vecindad vecino vegetable vehicle vein veinte vemos vence
vencido vencimiento vendedor vender vending venir venmo ventana veo ver verano verbal verdad verdadera verdadero verde
vergonzoso vergüenza verificación verificar verification verifico verifikasi verify verse version very vessel vet vexed vez
via viajar viaje viber vice victim victory vida video vieja viejo viene viernes vietnam view vigilant village vino violated
violent viralkan virtual virus visa visible vision visit visitar vista vital viuda viudo vivienda viviendo vivir vivo
vocabulary voice voicemail void volume volver volvió volví vote voy vs vuelta vuelva vuelven vulnerability vulnerable wa
waalaikumsalam wabah wag wage wah waist wait waiter waitress waive waiver wajar wajib wake waktu walao walau wali walk wall
wallet wander wanna want war ward warga waris warm warning warranty warung was washing waste wat watch watchdog water wave wax
way we weak wealth weapon wear weather weave web website wechat wed wednesday weed weedkiller week weekday weekend weigh
weight weird welcome welder well went wept were wet what whatever whatevs whatsapp wheat wheel wheelchair when whenever where
whether which whichever while whipped whisper whistle who whoa whoever whole whom whoops whose why wicked wide widow widower
wife wifi wild wildfire will win wind window wine wing winter wiped wirausaha wire wise wish wit witch with withdraw
withdrawal withdrawn withdrew withheld within without withstood woke woken wolf woman won wonderful wondering wont wood wool
word wore work worker workplace world worldwide worm worn worry worse worst worth worthless would wound wove wow wrap wreck
wrist write writer written wrking wrong wrongful wrote wrung wtf xiaomi ya yaitu yakin yard yatim yaudah yawn yay yeah year
yell yellow yen yep yes yesterday yet yield yikes yo you your yourself yourselves youth youtube ytd yup zelle zero zip zona
zone zoom él último única único útil
located hyphenated abbreviated embossed misprinted truncated barrelled autistic vegan vegetarian nanna gran granny knackered pretending pretended pretends claiming posing impersonating mister miss madam mdm batman secretly fueron fue tonta tonto pabrik sepatu daerah segera kindly darling luv lovely mate folks guys ladies gentlemen
`
    .trim()
    .split(/\s/),
);
