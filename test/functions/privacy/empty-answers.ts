/** Answers that tell nothing, by the question they answer: not one character may change. */
const ROWS: Readonly<Record<string, string>> = {
  'May I have your full name, please?': `
I'd rather not say before you tell me why
hang on a second
why do you need that
is this really necessary
already gave it to the bot twice
it's on the account, look it up
same as on the card
I'm the account holder
just connect me to a human
sure
one moment please
what's going on with my payment though
ok but first tell me where my money is
yes
you should have it on file
I just want to cancel the loan
the card was declined at Tesco
my app keeps crashing
no thanks
can you hear me
sorry what
speak to a manager now
not comfortable sharing that
it's about my loan not me
ridiculous
never mind
actually can you call me back
this is urgent
I was cut off earlier
let me find my card
`,
  '¿Me indica su nombre?': `
para qué lo necesita
un momento por favor
ya se lo di antes
quiero hablar con una persona
soy el titular de la cuenta
está en mi perfil
no funciona la aplicación
`,
  'Boleh tahu nama lengkapnya?': `
sebentar ya kak
buat apa ya
sudah saya kirim tadi
saya mau tanya dulu soal cicilan
kenapa harus nama
uang saya belum masuk
`,
  '请问您叫什么名字？': `
你先告诉我怎么回事
为什么要名字
等一下
马上
我不方便说
之前已经说过了
系统里有
就是开户那个
转人工
好的
我想问一下利息
`,
  '請問點稱呼？': `
等陣先
點解要問
唔方便講
你哋系統有㗎
我想查餘額
`,
  'What is your address?': `
it's the same one
why do you want to know where I live
two weeks ago I changed it in the app
I moved last month
same as before
I'd like to collect it at the branch
no fixed address at the moment
I need 3 more days
it takes 5 to 7 days right
the one on file
`,
  请提供您的地址: `
跟以前一样
系统里有
我15号才搬
3号之前能寄到吗
还没定
不想说
`,
  '¿cuál es su dirección?': `
la misma de siempre
está en el sistema
en 3 días me mudo
`,
  'alamatnya di mana?': `
sama seperti di aplikasi
belum pindah kak
3 hari lagi pindah
`,
  'Please read me the code': `
I didn't get one
it expired
which code
I have three texts from you
it has six digits
`,
};

export const EMPTY_ANSWERS: readonly (readonly [question: string, answer: string])[] = Object.entries(ROWS).flatMap(
  ([question, answers]) =>
    answers
      .trim()
      .split('\n')
      .map((answer) => [question, answer] as const),
);
