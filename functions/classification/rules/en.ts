import type { Rule } from './rule.ts';

const PERSON =
  '(?:(?:real|live|actual|proper|human|different|customer (?:service|support|care)|senior) ){0,2}(?:human(?: being)?s?|persons?|people|agents?|representatives?|reps?|operators?|advis[oe]rs?|managers?|supervisors?|team leader|specialists?|staff|csr|someone|somebody|one of your (?:team|staff|colleagues))';
const NO_PERSON =
  /\b(?:(?:don'?t|do not|didn'?t|wouldn'?t|dont|not|no need|rather not|without|instead of|never)\b.{0,24}\b(?:talk|speak|chat|call|connect|transfer|human|person|agent))\b|\b(?:is there|are there) (?:a )?fee\b/;

/** Explicit sentences in English. */
export const ENGLISH_RULES: readonly Rule[] = [
  {
    id: 'en-human-talk',
    kind: 'wants-human',
    pattern: new RegExp(
      `\\b(?:talk|speak|chat|connect(?:ed)?|transfer(?:red)?|switch(?:ed)?|escalate|route|pass)\\b.{0,24}\\b(?:to|with|over to|through to)\\b(?: (?:a|an|the|some|any|your|another|actual))? ${PERSON}\\b`,
    ),
    unless: new RegExp(
      `${NO_PERSON.source}|\\bnice to (?:talk|speak)\\b|\\bi was (?:in|on)\\b|\\btransfer \\W?\\d|\\bhow your\\b`,
    ),
  },
  {
    id: 'en-human-give',
    kind: 'wants-human',
    pattern: new RegExp(
      `\\b(?:(?:i )?(?:just )?(?:want|need|prefer|demand|insist on)|get me|give me|let me have|put me through to|put me on to|hand me (?:over )?to|i(?:'|’)?d (?:like|rather have)|bring in|call in)(?: to (?:have|get))? (?:a |an |the |some |your |another )?${PERSON.replace('|someone|somebody', '').replace('|people', '')}(?![a-z-]| (?:to (?:stop|leave)|who (?:called|told)|code|id|number))\\b`,
    ),
    unless: /\b(?:don'?t|do not|dont|not) (?:want|need)|\bfor (?:my )?business\b|\bhuman review\b|\bdo i need\b/,
  },
  {
    id: 'en-human-bare',
    kind: 'wants-human',
    pattern:
      /^(?:(?:a )?(?:real |live )?(?:human|agent|operator|representative|person)(?: (?:please|pls|now|plz))?|(?:please |pls )?(?:agent|operator|human) (?:please|pls|now|asap))[.!]*$/,
  },
  {
    id: 'en-human-callback',
    kind: 'wants-human',
    pattern:
      /\b(?:can|could|would|will|have|get|ask|let|i want|i need|please)\b.{0,12}\b(?:someone|somebody|a (?:person|human|manager|supervisor|colleague|representative))\b.{0,12}\b(?:call|ring|phone|contact)\b.{0,6}\bme\b/,
    unless: /\b(?:why|stop|not|never|don'?t|doesn'?t|did)\b/,
  },
  {
    id: 'en-human-real',
    kind: 'wants-human',
    pattern:
      /\b(?:is (?:there|anybody|anyone)\b.{0,20}\b(?:real|human|alive) (?:person|human|being|one)?\b.{0,24}|someone (?:real|human)|(?:actual|real|living|live|breathing) (?:human|person|people|agent)s? (?:please|now|instead|here|there|to (?:talk|speak|help))|human (?:please|pls|now|instead)|(?:get|let) me (?:past|out of|off) (?:this|the) (?:bot|robot|machine|menu)|put (?:your|a|the) (?:boss|manager|supervisor) on)\b/,
    unless: /\b(?:are you|real person name|resources)\b/,
  },
  {
    id: 'en-human-bot',
    kind: 'wants-human',
    pattern:
      /\b(?:not|stop|no|fed up|tired|sick)\b.{0,30}\b(?:talking|speaking|chatting|talk|speak|chat)\b.{0,8}\b(?:to|with)\b (?:a |an |the |this |your )?(?:bot|robot|machine|computer|chatbot|ai|recording)\b|\bno (?:more )?(?:bots?|robots?|machines?)\b/,
  },
  {
    id: 'en-crisis-self',
    kind: 'crisis',
    pattern:
      /\b(?:kill(?:ing)? my ?self|kms|tak(?:e|ing) my (?:own )?life|end(?:ing)? (?:my (?:own )?life|it all)|suicid(?:e|al)|hang(?:ing)? myself|cut(?:ting)? myself|(?:hurt|harm)(?:ing)? my ?self|overdose|slit my wrists?)\b/,
    unless:
      /\b(?:suicide (?:squad|prevention)|app commits?|commits suicide|financial suicide|career suicide|commercial suicide)\b/,
  },
  {
    id: 'en-crisis-die',
    kind: 'crisis',
    pattern:
      /\b(?:(?:want|going|ready|rather|like|plan(?:ning)?|prefer|decided) to die|wanna die|better off dead|(?:don'?t|do not|dont|no longer|not) (?:want|wish|wanna) (?:to )?(?:live|be alive|exist|wake up|be here any ?more)|no (?:reason|point) (?:to|in) (?:live|living|going on)|(?:can'?t|cannot|cant) go on living|tired of living|life (?:is|isn'?t) (?:not )?worth living|wish i (?:was|were) dead|goodbye letter)\b/,
    unless: /\b(?:laughing|embarrassment|of shame|to die for)\b/,
  },
  {
    id: 'en-crisis-veiled',
    kind: 'crisis',
    pattern:
      /\b(?:not wake up (?:again|tomorrow)|never wake up|better off without me|(?:won'?t|will not|wont) be (?:alive|around to see)|written (?:the|my) (?:last )?(?:letters?|note) (?:to|for) (?:my )?(?:kids|wife|husband|family|children)|blood on your hands|took? (?:too many|all (?:the|my)) (?:pills|tablets)|swallow(?:ed|ing)? (?:all|too many|the whole|a bottle)|under a train|put a (?:bullet|knife)|at (?:knife|gun)point|(?:knife|gun) (?:to|at|against) my (?:head|throat|neck|back))\b/,
    unless: /\b(?:app|phone|alarm|screen|laptop|machine swallowed)\b/,
  },
  {
    id: 'en-crisis-threatened',
    kind: 'crisis',
    pattern:
      /\b(?:break(?:ing)? my (?:legs?|arms?|bones|neck|fingers)|(?:hits?|beats?|beating|hitting|chok(?:es|ed|ing)|strangl(?:es|ed|ing)) me\b(?! to)|(?:threaten(?:s|ed|ing)?) to (?:kill|hurt|shoot|stab|beat|rape) (?:me|my|us)|hurt my (?:kids?|children|family|son|daughter|wife|husband))\b/,
    unless: /\b(?:price|rate|fee|offer|market)s?\b/,
  },
  {
    id: 'en-crisis-method',
    kind: 'crisis',
    pattern:
      /\b(?:jump(?:ing)? (?:off|from|in front of)|throw(?:ing)? myself|step in front of|on the (?:bridge|ledge|roof|rails|tracks))\b.{0,40}/,
    unless:
      /\bjump(?:ing)? (?:from|off) (?:one|page|screen|app)\b|\bon the (?:bridge|roof) (?:loan|repair)\b|\b(?:stuck|traffic|working|reception|signal|plane|bandwagon|hoops?)\b/,
  },
  {
    id: 'en-crisis-others',
    kind: 'crisis',
    pattern:
      /\b(?:i(?:'ll| will|'m going to| am going to| could| might|'m gonna| want to)|(?:he|she|they|husband|wife|partner|ex|collectors?|agent|man|men|someone)(?:'s|'ll| is| will| has| have)?(?: (?:just|already|going to|gonna|threatening to|threatened to|said (?:he|she|they)(?:'ll| will)))?)\b.{0,12}\b(?:kill|shoot|stab|bomb|set fire to|burn down|beat (?:me|him|her|them|you) up)\b.{0,20}\b(?:him|her|them|you|me|us|someone|somebody|everyone|staff|place|office|branch|family|kids|children)\b/,
    unless: /\bkill(?:ing)? (?:me with|the (?:card|app|account|deal))\b|\b(?:would|gonna|will) kill me if i\b|\bboss\b/,
  },
  {
    id: 'en-fraud-scam',
    kind: 'fraud',
    pattern:
      /\b(?:i(?:'ve| have|'ve just| just)? ?(?:was|were|been|got|have been|am being|fell)|we (?:were|got)|he|she|they|mum|mother|father|dad|husband|wife) ?(?:just |was |got |been |for |has been )*(?:a )?(?:scam(?:med)?|defrauded|conned|tricked|duped|swindled|phished|hacked|victim of (?:a )?(?:scam|fraud))\b/,
    unless:
      /\b(?:is (?:this|it|that)|could (?:this|it) be|might be|looks like|how (?:do|can) i (?:avoid|spot|tell)|not (?:been )?scammed)\b/,
  },
  {
    id: 'en-fraud-notme',
    kind: 'fraud',
    pattern:
      /\b(?:i )?(?:did ?n'?t|did not|didnt|never|have ?n'?t|have not) (?:ever )?(?:ma[dk]e|authori[sz]ed?|approve[d]?|do|done|initiate[d]?|place[d]?|take[n]?(?: out)?|took(?: out)?|appl(?:y|ied)(?: for)?|request(?:ed)?|withdr[ae]w[n]?|sign(?:ed)? (?:up )?for)\b.{0,20}\b(?:payment|transaction|transfer|purchase|withdrawal|loan|charge|debit|order|card|account|credit|cash)s?\b/,
    unless:
      /\b(?:receive|arrive|refund|get a|yet|can i|why (?:can|was|is)|don'?t know (?:him|her|the|this)|ask(?:ing)? for|holiday|forgot|this month)\b/,
  },
  {
    id: 'en-fraud-unauth',
    kind: 'fraud',
    pattern:
      /\b(?:unauthori[sz]ed|fraudulent) (?:\w+ ){0,2}(?:payment|transaction|transfer|purchase|withdrawal|loan|charge|debit|access|activity|login)s?\b|\b(?:identity (?:theft|fraud)|stole my identity|opened in my name|took (?:out )?a loan in my name)\b/,
    unless: /\b(?:how (?:do|can) (?:i|you) (?:prevent|protect)|policy)\b/,
  },
  {
    id: 'en-fraud-code',
    kind: 'fraud',
    pattern:
      /\b(?:gave|give[n]?|told|read|shared|sent|forwarded|typed|entered)\b.{0,24}\b(?:my|the)\b.{0,16}\b(?:otp|one[- ]time (?:code|password)|passcode|verification code|security code|pin|cvv|password|card (?:details|number)|code)\b.{0,30}\b(?:caller|stranger|him|her|them|someone|man|guy|scammer|website|link|fake|police|officer|support)\b|\b(?:gave|told|read|sent)\b (?:him|her|them|someone|a stranger|the caller|the man)\b.{0,12}\b(?:my|the)\b.{0,16}\b(?:otp|code|pin|cvv|password|passcode|card (?:details|number))\b/,
    unless: /\b(?:should i|never|not|didn'?t|do i have to)\b/,
  },
  {
    id: 'en-fraud-stolen',
    kind: 'fraud',
    pattern:
      /\b(?:some ?(?:one|body)|a thief|thieves|they|he|she)(?:'s| has| have)? (?:just )?(?:used|cloned|hacked(?: into)?|got into|broke into|emptied|drained|spent)\b.{0,10}\b(?:my|our)\b.{0,16}\b(?:card|account|wallet|money|phone|savings|details)\b|\bmy (?:card|phone|account|identity|e-?mail) (?:was|has been|got|is|were) (?:just )?(?:cloned|hacked)\b|\bmy identity (?:was|has been|got) stolen\b/,
  },
  {
    id: 'en-fraud-mine',
    kind: 'fraud',
    pattern:
      /\b(?:(?:payment|transaction|charge|withdrawal|transfer|purchase|loan|debit)s? (?:(?:was|were|is|are) (?:not|n't) (?:made by me|mine|me)|(?:wasn'?t|weren'?t|isn'?t|aren'?t) (?:made by me|mine|me))|(?:used|took|taken|opened|applied) .{0,24}\b(?:using|with|in) my (?:name|identity|id|passport|details)|(?:sim swap|remote access|anydesk|teamviewer)\b.{0,60}\b(?:gone|money|transfer\w*|paid|emptied|account)|taken over my (?:account|wallet|card))\b/,
    unless: /\b(?:did|can|could|may) (?:i|you)\b|\?$/,
  },
  {
    id: 'en-legal-regulator',
    kind: 'regulator-or-legal',
    pattern:
      /\b(?:ombudsman|financial conduct authority|cfpb|consumer financial protection|fidrec|trading standards|better business bureau|attorney general|regulator|fca|hkma|rbi ombudsman|banking regulator|data protection (?:authority|commissioner))\b/,
    unless: /\b(?:are you (?:regulated|licen[sc]ed|authori[sz]ed)|who (?:is your|regulates)|regulated by)\b/,
  },
  {
    id: 'en-legal-sue',
    kind: 'regulator-or-legal',
    pattern:
      /\b(?:(?:i(?:'ll| will|'m going to| am going to| want to| can| could| shall|'m)|we(?:'ll| will)|going to|gonna|threatening to) (?:sue|suing|take (?:you|this|it|them) to court|take legal action|file a (?:law)?suit)|suing you|see you in court|legal proceedings|small claims|class action|(?:hear|letter) from my (?:lawyer|solicitor|attorney)|(?:my|our|a) (?:lawyer|solicitor|attorney)s? (?:will|is going to|are going to|has advised me to sue)|consult(?:ing)? (?:a|my) (?:lawyer|solicitor)|lawyer(?:ing)? up)\b/,
    unless:
      /\b(?:will you sue|you (?:going to|gonna) sue|power of attorney|pay off|represents? me|house sale|can you sue|be sued|sue me|take me to court|(?:su(?:e|ing)|court) (?:my|the) (?:landlord|neighbou?r|ex|boss|employer|shop|merchant|seller))\b/,
  },
  {
    id: 'en-legal-notice',
    kind: 'regulator-or-legal',
    pattern:
      /\b(?:letter before (?:action|claim)|formal notice of (?:claim|legal)|lose your licen[cs]e|report(?:ed|ing)? you to|press charges against you|(?:lodged?|filed?|filing|lodging) (?:a |my )?(?:complaint|report|case|claim) (?:with|at|against you (?:with|at)) the (?:regulator|authorit(?:y|ies)|watchdog|central bank|commission|tribunal|court|police)|take (?:you|this) (?:before|in front of) (?:a |the )?(?:judge|court|tribunal|magistrate))\b/,
  },
  {
    id: 'en-legal-press',
    kind: 'regulator-or-legal',
    pattern:
      /\b(?:go(?:ing)?|tell(?:ing)?|contact(?:ing)?|talk(?:ing)?|speak(?:ing)?|send(?:ing)?|report(?:ing|ed)?|complain(?:ing|ed)?)\b.{0,24}\b(?:the (?:press|media|newspapers?|police about you|authorities)|journalists?|tv station|social media|consumer (?:council|association|forum|court)|central bank|monetary authority)\b/,
  },
  {
    id: 'en-stop-contact',
    kind: 'stop-contact',
    pattern:
      /\b(?:stop|quit|cease|no more|enough with) (?:with )?(?:the |these |all |your )?(?:calling|ringing|phoning|texting|messaging|contacting|e-?mailing|spamming|sending|bothering|marketing|promotional|promo|spam)\b.{0,30}(?:\bme\b|\bmy\b|calls?|texts?|messages?|e-?mails?|offers?|$)/,
    unless:
      /\b(?:code|otp|money|transfer|payment|statement|why did you stop|don'?t stop|did you stop|to (?:my )?(?:mum|sister|brother|friend))\b/,
  },
  {
    id: 'en-stop-dont',
    kind: 'stop-contact',
    pattern:
      /\b(?:don'?t|do not|dont|never) (?:ever )?(?:call|ring|phone|text|message|contact|e-?mail|spam|bother) me\b(?! (?:back|by|until|if|before|after|at work|on|in the))|\b(?:unsubscribe|opt(?:ing)?(?: me)?[- ]?out|take me off|remove me from|remove my (?:number|e-?mail|details) from)\b/,
    unless:
      /\b(?:says? .{0,24}(?:stop|unsubscribe|opt[- ]?out)|reply (?:with )?stop|sharing|whole thing|auto-?pay|insurance|overdraft|why (?:don'?t|didn'?t))\b/,
  },
  { id: 'en-stop-bare', kind: 'stop-contact', pattern: /^(?:stop|stopall|unsubscribe|opt[- ]?out|end messages|remove me)[.!]*$/ },
];
