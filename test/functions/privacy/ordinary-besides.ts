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
postal code is wrong
he is Very Rude
she is Singaporean
ship to Buenos Aires
acct name is wrong
today's birthday offer
`
  .trim()
  .split('\n');
