import { list } from './list.js';

/** Nouns for a person at work, whatever the person did. */
export const roles = list(`
  person persons people human humans individual individuals someone somebody anyone anybody everyone everybody
  nobody noone no-one
  engineer engineers developer developers dev devs programmer programmers coder coders author authors
  operator operators admin admins administrator administrators sysadmin sysadmins dba dbas
  responder responders on-call oncall on-caller on-callers analyst analysts architect architects
  technician technicians tester testers reviewer reviewers approver approvers committer committers maintainer
  maintainers contributor contributors deployer deployers releaser manager managers lead leads leader leaders
  director directors executive executives supervisor supervisors owner owners colleague colleagues coworker coworkers
  co-worker co-workers teammate teammates employee employees staff staffer staffers member members
  intern interns junior juniors senior seniors contractor contractors consultant consultants freelancer freelancers
  newcomer newcomers newbie newbies rookie rookies trainee trainees apprentice apprentices novice novices hire hires
  commander commanders scribe scribes coordinator coordinators facilitator facilitators presenter
  designer designers scientist scientists researcher researchers specialist specialists expert experts
  dispatcher dispatchers clerk clerks cashier cashiers nurse nurses doctor doctors teacher teachers
  buyer buyers accountant accountants pharmacist pharmacists electrician electricians
  guy guys folks folk colleague man woman men women
  curator curators courier couriers adviser advisers advisor advisors porter porters vets postdoc postdocs
`);

/** Nouns for people who use what we make. "Client" and "agent" are as often programs. */
export const customers = list(`
  user users customer customers visitor visitors shopper shoppers subscriber subscribers player players patient
  patients student students pupil pupils rider riders guests parents resident residents traveller travellers traveler
  travelers commuter commuters donor donors citizen citizens taxpayer taxpayers applicant applicants attendee attendees
  bidder bidders borrower borrowers policyholder policyholders cardholder cardholders gamers skiers pensioners tourists
  households caller callers merchant merchants passenger passengers reader readers tenant-admins
`);

/** Nouns for a group of people. */
export const teams = list(`
  team teams squad squads crew crews department departments division divisions management leadership organisation
  organization vendor vendors supplier suppliers partner partners helpdesk service-desk servicedesk
  qa ops devops sre sres secops itops netops infosec dbas noc legal finance marketing procurement hr staff
`);

/** Nouns for a place or a company, when it stands for those who work there: "the desk gave up". */
export const houses = list(`
  provider providers hoster office desk shift committee board council newsroom firm company agency authority bureau ministry depot lab laboratory
  museum school university faculty hospital clinic ward insurer carrier reseller retailer integrator
  manufacturer headquarters hq head-office back-office patrol airline broadcaster consultancy
  registrar backoffice frontdesk offices desks firms companies labs hospitals schools municipality municipalities
  ministries authorities agencies councils committees airlines insurers carriers retailers integrators manufacturers
  consultancies broadcasters universities studios clinics banks
`);

/** Words for the speaker and those spoken of. "It" is a thing; "they" may be things and is told apart by what is near. */
export const pronouns = list(
  'i we he she you they who us me him her them myself ourselves himself herself themselves',
);

/** Words that tell how high somebody stands, or how they are paid. */
export const ranks = list(`
  junior senior intern trainee contractor apprentice graduate inexperienced newly-hired new-hire rookie newbie newcomer
  temp temporary-staff work-student
`);

/** First names, of many places. Those that are also everyday or technical words are not here. */
export const firstNames = list(`
  aaron abdul abdullah abigail adam adele adrian agnes agnieszka ahmad ahmed aisha akira alan albert alberto alejandro
  aleksander alena alessandro alex alexander alexandra alexei alexey alexis alfred ali alice alicia alina alison allison
  alvaro amanda amelia amina amir amit amy ana anand anastasia anders andre andrea andreas andrei andres andrew andrey
  andy angela angelo anika anil anita anja ankit ann anna anne annie anthony antoine anton antonio anya arash
  ariana arjun arnold arthur arturo arun asha ashley astrid audrey audun axel ayesha barbara bart beatrice beatriz
  ben benjamin benny bernard bernd beth betty bianca birgit bjarne bjorn björn bob bogdan boris brandon brenda brent brett
  brian brianna bridget bruce bruno bryan callum camila camille carina carl carla carlos carmen carol carolina caroline
  carolyn carsten catherine cathy cecilia celia cesar charles charlie charlotte chen cheryl chiara chloe chris christian
  christina christine christoph christopher ciara cindy claire clara claudia claus clemens colin connor conor constantin
  craig cristina cynthia dagmar damian damien dan dana daniel daniela danielle danny daria darren dave david deborah debbie
  deepa deepak denis denise dennis derek diana diane diego dieter dilip dimitri dimitra dinesh dmitri dmitry dominic
  dominik donald donna doris dorothy doug douglas duncan dustin dylan eddie edgar edith eduardo edward edwin elaine eleanor
  elena eli elias elif elisabeth elise eliza elizabeth ella ellen elliot elsa emil emilia emilie emily emma emmanuel enrique
  eric erica erik erika erin ernst esteban esther ethan eugene eva evan evelyn fabian farah farid fatima federico felipe
  felix fernanda fernando filip fiona florian frances francesca francesco francis francisco francois frank franz fred
  freddie frederic frederik freya fritz gabriel gabriela gareth gary gavin geoff george georg georgia gerald gerard gerhard
  gianni gina giorgio giovanni giulia gloria gordon graham greg gregor gregory greta guido guillaume gunnar gustav gustavo
  hana hanna hannah hans harald harold harriet harry hassan hector heidi heike helen helena helga henri henrik henry
  herbert hiroshi holger holly howard hugh hugo hussein ian ibrahim ida ignacio igor ilya imran ines ingrid ioana irene
  irina isaac isabel isabella isabelle ismail ivan jack jackie jacob jacqueline jacques jaime jake jakob jakub james jamie jan
  jana jane janet janice jared jasmine jason javier jay jean jeff jeffrey jennifer jenny jens jeremy jerome jerry jesper
  jess jesse jessica jesus jill jim jimmy jin jing joan joanna joanne joao joe joel johan johann johanna johannes john
  johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan juanita judith judy julia julian juliana julie
  julien juliet julio jun jürgen jurgen justin justyna kai kamal karen karim karin karina karl karla karolina karsten
  kasper kate katarina katarzyna katerina kathleen kathryn kathy katie katja katrin kaveh keith kelly ken kenji kenneth
  kerry kevin khalid kiran kirsten klaus konrad krishna kristen kristian kristin kristina krzysztof kumar kurt kyle lars
  laura lauren laurence laurent lea leah leila lena lennart leo leon leonard leonardo leslie lewis liam lily linda lindsay
  linh lisa liu liz lorena lorenzo louis louise luca lucas lucia luciana lucy ludwig luigi luis luisa luka lukas luke lynn
  maciej madeleine mads magda magdalena magnus mahmoud maja malcolm malin manfred manuel manuela marc marcel marcela marcin
  marco marcos marcus margaret margarita maria mariam marian mariana marie marina mario marisol marius markus marta martha
  martin martina martyn mary masha massimo mateo mateusz mathias mathieu matt matteo matthew matthias maureen maurice
  mauricio mauro maya megan mehmet mei melanie melissa mercedes mia michael michaela michal michel michele michelle miguel
  mihai mika mike mikael mikhail milan milena milos miranda miriam mirko mitchell mohamed mohammad mohammed mohan molly
  monica monika morgan morten mustafa nadia naomi natalia natalie natasha nate nathan neha neil nelson nia nick nicola nicolas
  nicole niels nikhil nikita nikolai nils nina noah noel nora norbert norman oleg olga oliver olivia olivier omar oscar
  oskar otto owen pablo pamela paola paolo pascal patricia patricio patrick paul paula paulina paulo pavel pedro peggy
  penelope per pete peter petra phil philip philipp philippe phillip phoebe pierre piotr prakash pranav priya rachel radek
  rafael rahul raj rajesh ralf ralph ramesh ramon randy raphael rasmus raul ravi raymond rebecca reiko renata renate rene
  ricardo richard rick rita rob robert roberta roberto robin rodrigo roger roland rolf roman ron ronald rosa rosemary
  ross roy rudolf rune rupert russell ruth ryan sabine sabrina sally sam samantha samir samuel sandeep sandra sanjay
  santiago sara sarah saskia scott sean sebastian selina serena sergei sergey sergio shane shannon sharon shauna shaun
  sheila shirley shreya siddharth silvia simon simone siobhan siobhán sofia sofie sonia sonja sophia sophie soren søren
  stacey stan stefan stefanie stella stephan stephanie stephen steve steven stewart stuart sue sunil suresh susan susanna
  susanne suzanne sven svetlana sylvia takashi tamara tania tanja tanya tara tatiana ted teresa terry tess thandiwe
  theodor theresa thomas thorsten tiago tiffany tim timothy tina tobias todd tom tomas tomasz tommy toni tony torsten
  tracy travis-h trevor tristan tyler ulrich ulrike umar ursula uwe vadim valentina valeria valerie vanessa vera veronica
  veronika vicky victoria vijay vikram viktor vincent violeta virginia vishal vivian vladimir walter wanda warren wei
  wendy werner wilhelm willem william willi wolfgang xavier xiao yan yana yann yasmin yin ying yolanda yosef yuan yuki
  yuri yusuf yvonne zachary zahra zeynep zoe zofia zoltan
`);
