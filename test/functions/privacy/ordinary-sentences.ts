/** What people write to support every day, without anything personal: not one character may change. */
export const ORDINARY_SENTENCES: readonly string[] = `
Regards, Privacy Team
in my case I am staying here with you
we are glad you are here
pixel 7. 8.14.0
祝您生活愉快
HKD 12,345,678.00
INR 1,00,000
INR 1,00,00,000.50
Rp 15.000.000
Rp15.000.000,00
USD 1,234,567.89 was debited on 2026-11-20 at 10:30
€1.234.567,89
EUR 1 000 000
on 20/11/2026 and 2026-11-20, 20.11.2026
20261120
we are open 24/7
ticket 48213
my ticket number is 202611200012
order no. 123456789012
reference number 987654321
ORD-123456789
TXN20240105123456
SmartCash Loan 360 at 12.5% for 12 months
3 x 12 months
3x12 months
USD/CNY 7.1234
1 USD = 7.1234 CNY, 15,650.25 IDR
at 10:30 pm, 09:00-18:00
the flight is at 2230
what is the IFSC code?
please tell me the SWIFT code of your bank
SWIFT TRANSFER PAYMENTS
I am not able to log in
this is urgent
I am Chinese
I'm Singaporean and I live in Singapore
I'm calling about my card
I am Very Angry
call me tomorrow at ten
my name is not showing correctly on the card
my name is wrong on the statement
my password is wrong
my password is not working
the password is required
I forgot my password
password reset link
I did not receive the code
the code is not working
error code 4012
error code 500123
I was charged 500 dollars on card ending 4242
my phone is broken
my account was charged 50000 twice
my account is 5 years old
I paid 3 instalments of 1200
I want to pay 2000 in three months
EMI 3 6 9 12 18 24 36 48 months
options are 100 200 300 400 500
loan amount 50000, tenor 24, rate 1.25
version 2.10.3
iPhone 15 Pro Max 256GB
postal code 018956
thank you so much
Hi there, how can I help
Hello Team, please help
Hi, I want to know the interest
Dear Customer, your loan is approved
Dear Sir or Madam
Thanks, have a nice day
Regards
thanks for your help. best
I am happy with the service
I am a student from India
I am here
this is ridiculous
it's me
call me back please
I'm in Hong Kong
It's Monday today
Is this OK
Good Morning Sir
I have two cards and one loan
between one and two hundred dollars
it takes one to two weeks, three to five for international
in twenty twenty five and twenty twenty six
twenty four seven support
one hundred twenty three thousand four hundred fifty six dollars
three point five percent per year
at nine thirty tomorrow
I have been waiting since 2019
100% sure
50-60% of my salary
the app shows 0.00
balance: 1234.56
$1,234.56
S$12,000
HK$8000000
RM 5000
CNY 88888888
12345678 rupiah
15 million rupiah
1234567 yuan
Visa and Mastercard are accepted
my address is wrong in the app
I live in Singapore
how do I change my address
my address is not updated
send it to my account
our address is on the website
see https://careline.example/help/loans?lang=en#rates
visit www.example.com
see you at the branch
meet me at noon dot
look at example.com for info
the rate of 7.25 @ 3 months
I got 3rd reminder on 5th May
a 1st time borrower
case closed
in case of emergency
PIN is blocked
my pin was rejected
is the pin required?
OTP not received
the otp expired after 10 minutes
I entered the otp 3 times
the offer is valid until 2027-01-15
the offer expires on 31/12/2026
my loan expires in 12 months
born in Germany
我是来问利息的
我是中国人
我是新客户
我是你们的老客户
我是高中生
我想借5万元，分12期还
2026年11月20日还款
还款日是20号
利率是3.5%，日息万分之五
我的工单号是48213
订单号 202611200012345
每月还1,234.56元
人民币12345678元
一百二十三万四千五百六十七元
一二三四
我还了三期
这位先生很生气
我先生的账户
女士您好
我叫你们经理来
我叫不到车
地址改不了
密码忘了
密码是多少
密码错误
验证码收不到
验证码是什么
没有收到验证码
我已经等了30分钟
请问何时到账
我在香港工作
24小时客服
美元兑人民币汇率7.1234
手机丢了
我的卡号忘了
您好，请问有什么可以帮您
你好，我想查一下余额
您好 高兴为您服务
张口就来
mi tarjeta no funciona
quiero pagar mi préstamo de 1.500,00 pesos
soy cliente nuevo
saya mau bayar cicilan
saya tidak bisa login
saya nasabah baru
ini penipuan
pinjaman 5 juta tenor 12 bulan
con mi tarjeta
the statement for Jan 2026 to Mar 2026
Q3 2026 results
Black Friday offer
April 2026
will you help me
may I ask
Mark the ticket as closed
call centre is open 9 to 5
I sent 3 emails
I am 35 years old
we have 1,000,000 users
10,000,000,000 IDR
account opening takes 2024 or 2025
my card was declined at 7-Eleven
my credit score is 750
7.5 + 2.5 = 10
room 12 floor 3
page 12 of 340
A4 paper
covid-19
I sent documents 2 weeks ago
GoPay top up 100.000
I moved to Canada
I moved to a new flat
the fee is 15.00, 20.00 and 30.00
1500/2000/2500
1,500 2,500 3,500
from 1000 to 5000000
my limit is 10000000
loan of 20000000
limit raised to 50000000 
about 30000000 IDR
name of the product
the name of my branch
your name please
what is your full name?
may I have your date of birth?
please confirm your address
could you read me the code?
My Name
[CARD_1] was declined, [NAME_2] called about [PHONE_1]
my password is [SECRET_1] and my name is [NAME_1]
I want the SmartCash Plus loan
please compare SmartCash Plus and FlexiLoan Max
transfer from my SmartCash Plus to Savings Gold
I moved here from Kuala Lumpur
the flight from Buenos Aires was late
I called Wells Fargo yesterday
contact Standard Chartered about it
an Octopus card
I bought it from Best Buy
my wife and I share the account
my husband passed away last month
my mother is in hospital
my son starts school on Monday
my friend recommended you
the guy called me a liar
somebody called me at nine
asking for a refund again
I am looking for a better rate
I asked for a manager
speak to a human please
reach me after six
two blocks down the street
it is a one way street
3 close calls this week
the house is in my name
I have 2 cards and 3 loans
12 month plan in the app
I live in a flat
number 5 on your list
my street has no mailbox
Thanks, all good now
Thanks! Great service
Hi Team, any news
Best, cheapest, fastest
Regards from a happy customer
It works now. Great Job
Paid at the shop. Apple Pay
I use it every day. Google Maps
see the terms. Black Friday
masih jalan kak
tidak ada jalan keluar
jalan 3 bulan
sudah jalan cicilan ke 3
kartu saya hilang di jalan
gang depan rumah saya
帮我叫个车
想將還款日由1號改做8號
20号还款，30号出账单
3楼5号窗口
6号线坐到底
客户经理说可以
我妈高血压住院
我朋友推荐的
收款人不对
联系人改一下
您好，马上处理
我是白领
高铁票退了
这个方案关于利息
转给商家了
麻烦转给相关部门
一个叫车软件扣了我的钱
密码要改成什么样
我的密码包含字母和数字
password must have 8 characters and 1 number
password for the iPhone15 app
the code is case sensitive
error when I enter the code 3 times
I entered the code within 30 seconds
my username is not recognised
wechat pay is not working
is telegram support official
follow us on instagram
my instagram was hacked
line 5 of the contract
the line is bad
signal is weak here
con mi tarjeta no puedo
para mi hermano es urgente
mi esposa no puede entrar
mi hijo necesita una tarjeta
camino 3 kilómetros
la calle está cortada
suami saya meninggal
istri saya yang bayar
nama saya salah
nama ibu kandung salah
pak tolong dibantu
bu kapan cair
under the new rules
the loan is under review
add my wife to the account
remove the late fee
ask your team to call
told me to wait
from January to March
here is the screenshot
right here
I am calling about a loan
calling again
writing to complain
from the shopping mall
Mr and Mrs
dear all
the account is in the name of my company
hundred percent
one hundred and twelve dollars
my loan number is 48213
please note that
attn: support
c/o the bank
the road to recovery
high street banks are worse
I work on Wall Street
ship it by air
deliver it to my office
send it to my phone
I moved to another bank
the bank moved to a new building
this is ridiculous, I'm done
I'm done waiting, call me tomorrow
Mark my card as lost
May I ask why the fee is $35.00?
Will you refund the 1,250.50 I was charged on 3 March?
thank you kindly for the help
I spoke with someone from your team yesterday
my husband never got the email
my dad says hi
it's not working, it's not fair
my name is spelled wrong on the card
you spelled my name wrong, it should be fixed by now
the name should be corrected
it's under review
I go by bus to the branch
I order from Amazon, Shopee and Lazada
the order reference is ORD-998123 and the loan is LN20250014
reference 8841220 for the transfer of 500000 rupiah
the first three digits are fine
use the app to log in
enter 50000 to proceed
I used 6 digits
my loan expires in twenty twenty six
it was two for the price of one at the shop
pay 20-30-40 percent
the 3 digits on the back are worn off
I live at home with my parents
I moved to a new place last month
the card to my account is linked
the letter to my landlord was returned
please send the statement to my email
I was born in 1990 something
我是来还款的
我是来投诉的，不是来聊天的
帮我查一下路线
帮我查一下余额
帮我看一下金额的明细
你们客服叫什么名字都不说
服务员叫号太慢了
快递员叫取件码
我姓什么关你什么事
他的名字我不记得了
我的名字写错了
收款人：本人
户名：公司
密码设成什么样
密码输错了三次
两个月，三个点，两个五千
三个工作日内到账
转了两个八千
我爱人不知道
好的先生，请稍等
您好女士
这位先生
一位女士打给我
那个女士说可以
老先生您好
gracias señora, un momento
buenos días señor, dígame
ibu mau bayar kapan ya
bapak bisa tunggu sebentar
terima kasih kak
baik bu saya cek dulu
dengan senang hati kak
ini dengan bank mana
saya mau bayar cicilan bulan ini
soy nuevo en esto
soy de Madrid
mi marido no sabe nada
I at dot com
meet me at the dot
the token expired
my token is not working
sort it out please
the total is 12345678 dollars
I have 3 sorts of cards
the rue is closed
sector 12 of the economy grew 5 percent
I waited at gate 12, level 3
my street was closed for 2 weeks
what street did the atm stand on
it's in the vía pública
address on file is old
address on record is wrong
the three digits
it is a good point
the number is on the back
I paid in full, Visa
I like SmartCash, Careline
that's my password problem
it's with an s
they told me to call Zelle
`
  .trim()
  .split('\n');
