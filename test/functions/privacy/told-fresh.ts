import { readTold } from './told-data.ts';

/** What a fresh reading of masked talk still showed, with relatives of it. */
export const TOLD_FRESH = readTold(`
voice US | c: yes um first name is hyacinth last name is bucketworth => hyacinth; bucketworth
voice UK | c: my first name is jocasta and my last name is winterbourne => jocasta; winterbourne
voice US | a: go ahead | c: first name thaddeus last name oglethorpe => thaddeus; oglethorpe
voice UK | c: surname is featherstone given name is ottoline => featherstone; ottoline
voice UK | c: last name Kowalczuk, K O W A L C Z U K => Kowalczuk; K O W A L C Z U K
voice UK | a: is that B A R N A B Y? | c: yes => B A R N A B Y
voice US | c: it is spelled H Y A C I N T H => H Y A C I N T H
voice US | c: yes that's spelt q-u-i-n-c-e-y => q-u-i-n-c-e-y
chat UK | c: This is Marguerite's husband => Marguerite
chat UK | c: I'm Thomasina's daughter, she cannot talk => Thomasina
voice UK | c: hi this is marguerite's husband => marguerite
chat UK | c: no thats my daughter, im Cuthbert => Cuthbert
chat UK | c: no that was my wife, I'm Horatio => Horatio
chat UK | c: ask the lady in the branch, she knows me, I am Horatio => Horatio
chat UK | c: acct name: PENELOPE  GRIMSHAW-OYELARAN => PENELOPE; GRIMSHAW; OYELARAN
chat UK | c: Account name: Jocasta  Winterbourne => Jocasta; Winterbourne
chat US | c: My name is Anne-Marie de la Croix-Beaumont => Anne-Marie; Croix; Beaumont
chat EU | c: Me llamo María de los Ángeles Pérez-Galdós => Ángeles; Galdós
chat EU | c: wire it to Bartosz Wiśniewski, PL61109010140000071219812874 => Bartosz; Wiśniewski
chat UK | c: please send the money to Ottoline Featherstone instead => Ottoline; Featherstone
chat IN | c: father name Late Sh. Ramkishan Yadav => Ramkishan; Yadav
chat IN | c: father's name: Late Shri Devendra Chaturvedi => Devendra; Chaturvedi
chat UK | a: I will pass it to Bartholomew Inkersley | c: ok => Bartholomew; Inkersley
chat UK | a: I have escalated this to Ottoline Featherstone | c: ok => Ottoline; Featherstone
chat UK | c: name on the form is thomasina greenleaf => thomasina greenleaf
voice US | c: the name on the policy is jedediah oglethorpe => jedediah oglethorpe
chat UK | c: name on the letter was Hortensia Blackwood => Hortensia
chat US | c: Firstname Ottoline, lastname Featherstone => Ottoline; Featherstone
chat US | c: Hello I'm Ifeoma. my card was declined => Ifeoma
chat UK | c: it is my father's account, he is Cuthbert Ormerod => Cuthbert; Ormerod
chat UK | c: i write on Marguerite's behalf => Marguerite
chat UK | c: acct holder PENELOPE GRIMSHAW => PENELOPE; GRIMSHAW
chat UK | c: Ship to Anne-Sophie van der Meer-Baptiste => Anne-Sophie; Meer; Baptiste
voice UK | a: i'll pass you over to bartholomew inkersley now | c: ok => bartholomew; inkersley
`);
