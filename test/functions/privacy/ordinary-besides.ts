/** Beside the data of `told-fresh.ts`: what its rules must leave alone, said by customers and agents, in writing and in calls. */
export const ORDINARY_BESIDES: readonly string[] = `
someone called pretending to be your bank
somebody called claiming to be from the fraud team
a man called posing as an officer
Thank you for calling Acme
Thank you for calling Acme Bank, how can I help?
Thanks for contacting Acme.
your first name is missing on the form
the last name is spelled wrong
surname is required
her mum called again
connect you with our Disputes Team
the payment went to the wrong bank
hi i'm knackered and i want a refund
hello it's me again about my loan
last name is hyphenated
I am Vegan.
my gran's funeral was on tuesday
first name and last name do not match
last name as shown on the card
my family name is misspelt
name on the form is wrong
the name on the policy is not mine
the name on the cheque was different
please send it to me
I sent the money to the wrong account
wire it to my account please
I will pass it to the team
I will forward your case to our Disputes Team
escalate this to a supervisor
please transfer the call to a human
transfer it to Deutsche Bank
I'm Sikh, does that matter?
I am Nepalese.
I'm Disappointed.
I AM WAITING
I'm Capricorn and my wife is Tamil
my mother's sister called
today's partner offer
my wife's daughter lives abroad
5, 10, 15, 20
options are 100, 250, 400, 1200
in 2021, 2022, 2023, 2024 I paid nothing
the CID officer asked me to transfer 5000
the police CID said no
the flight is G-28 tomorrow
driving licence is required
I lost my driving licence 3 weeks ago
options A B C D E
I A M tired
I said A-G-E-N-T
R E F U N D me
is that O C B C?
the S W I F T network
my postcode is wrong
the post code is not accepted
in Singapore 200000 people use it
flights to Singapore 500000 points
from SW1A, number 3 in the queue
父亲安慰我
母亲何时可以代办
父亲单方面同意了
客服应该给我回电话
客服安排我等了一个小时
客服何时上班
爷爷安葬费
客服向我道歉
客服严重不负责任
投诉人应该怎么办
当事人还没有来
给家人打电话
给单位打电话
给客服打电话没人接
你们给商家打电话了吗
给周围的人打电话
快递到了，何时收
东西，马上收
我叫了一辆车
我妈妈叫我问一下
我是 Visa 金卡客户
我们八点在 163 见
在 163 点 com 注册的
更新A123456
车牌是什么
找高级经理
我是项目经理
帮我找一下客户经理
postal code is wrong
he is Very Rude
she is Singaporean
ship to Buenos Aires
acct name is wrong
today's birthday offer
`
  .trim()
  .split('\n');
