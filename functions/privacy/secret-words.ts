/** Words after "password is" that say how it is, not what it is. Lower case; English, Spanish, Indonesian. */
export const NOT_A_PASSWORD: ReadonlySet<string> = new Set(
  (
    'wrong not incorrect expired invalid correct being the still too rejected reset required locked never always changed case very same forgotten forgot lost ok okay fine weak strong saved secure no on in my a an what blocked asked needed ' +
    'refused accepted working failing broken empty missing different set valid right there here compromised leaked stolen hacked exposed known shared safe good bad sent to for at by from so just already really also only now again all ' +
    'one optional mandatory showing it this that your our their his her unable impossible unknown something about because and or but if when i you we they please stopped keeps outdated old new long short complicated simple temporary ' +
    'was were has had have will would should could must can may is are be been mandatory rejecting declined denied disabled hidden visible protected encrypted case-sensitive unchanged up out ' +
    'incorrecta incorrecto no válida invalida caducada bloqueada olvidada la el mi salah tidak lupa benar terkunci sudah belum yang'
  ).split(' '),
);

/** Answers that refuse or put off, instead of telling the secret or the name that was asked for. */
export const NOT_AN_ANSWER: ReadonlySet<string> = new Set(
  (
    "yes yeah yep oh ah right no nope not ok okay sure why what how who when where which hello hi hey please wait hold one moment second sec minute thanks thank you sorry i i'm im i've ive it its it's is that's this the a an my me we he she they don't dont do did didn't " +
    "didnt can can't cant cannot could would will won't never none nothing nobody already just still maybe correct right wrong fine good great done sent send received receive get got have haven't havent forgot forgotten remember know think need want help " +
    'see same again also and but so then well um uh er hmm ah let lemme here there now later agent human person operator representative speak talk refuse rather skip pls plz ok ya kok pass idk unknown unsure alright absolutely certainly course of ' +
    'sí si no claro bueno hola gracias espere momento ya tidak iya ya baik oke halo sebentar terima kasih belum sudah lupa'
  ).split(' '),
);

/** An answer that says why there is none. */
export const REFUSAL =
  /\b(?:don't|dont|do not|not|never|can't|cannot|won't|why|what|forgot|no sé|tidak|lupa|didn't|no idea|no clue|none|nothing)\b|\?|不|没|沒|忘|为什么|什么|怎么/;

/** Words that go on with the sentence after a password of several words. */
export const ENDS_PASSPHRASE: ReadonlySet<string> = new Set(
  (
    "and but because so which please can could why i i'm it it's is was does doesn't did didn't not for when if then or that my the you your they we he she has have with in on at from since after before what how thanks thank sorry ok okay " +
    'y pero porque por favor es no me mi dan tapi karena tolong saya ini itu tidak nggak ga'
  ).split(' '),
);
