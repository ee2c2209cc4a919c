import { list } from './list.js';

/** Further first names, short ones and rarer ones. */
export const moreNames = list(`
  adeola afua ahmet aida aiden aiyana alain alba aldo alec alejandra aleks aleksi ales alessandra alessia
  alexandre alfredo alois alonso aloys alvin amadou amalia amaya ambrose amenah amira andrzej aneka aneta ange
  angelica angelina anisa anoush ansel anselm anthea antonina antony anwar archie ariel aristide arjan armand
  arvid aryan asher asma assefa astou atsuko aude augusta aurelia avery aviva ayo azra bahar balint barnaby
  barrett bartholomew bella benedict benedikta bennett berit bernie bev bea bertil blaine blanca bogumil bonnie 
  brady brendon briony bronagh bronwen bryce bryony calum camilo candice carlo carlotta carolin cary
  casey casimir caterina cath catriona cecile celeste celine cesare chad chet chiamaka chidera chika clarence
  clarissa claude claudine clayton cleo clifford clifton clinton colby conchita conrad consuelo cora cordula
  corinna cory cosima dagny damir damla damon danica danilo danno darin darina darnell daryl davide deb demetrius
  dewey dinah dmitrii dolores donnie duane dušan dymphna eamonn earle ebba edmond edmund eduard edyta egon
  ekaterina elaheh eleonora elham eliana eliot ellis elspeth emer endre engin enzo eren erna ervin
  esperanza ester euan eugenia eun-ji eveline everett ezekiel fadi fanny faye fenna ferran fidel filipa filippo
  finlay finnian firat florrie floyd frantisek frauke freddy frederica frida fynn gail galina
  garrett georgie germaine gez ghislaine giacomo gian giles giuseppe gracjan gregg grigory guglielmo
  gulsen gustaf hadiza hae-won hakim halima hanako hanne harlan harvey haya hedda heiko heinz hela
  heloise henrietta herman hermione hillary hinnerk hinrich hiroki hisham hristo hugues husain hyun-woo iain
  ibolya ignatius ikram ilaria ilka ilse imelda inaya indira inge ingvar iqbal irvin isaias iseult ishaq iskander
  ismael iveta ivo iyad jagoda jairo janek janina jarek jaroslav jas jasna jennie jerald jette jez
  jirina joakim joelle joey johanne jolanda josefa josiah josie jozef julieta justyn kadir kalina kalle kalyani
  kaoru karan karel karlheinz kasia katelyn kath katharine kathrin kathrine kaya kaylee kazimir kelechi kenan
  kendrick keren kev keziah koji kosuke kris krista kristjan krystal kunal kwasi kyoko lacey ladislav lamin
  landon larissa lasse latisha laurie lawrence leif leland leofric leonor leopold leslaw letizia levi liesbeth
  liliana lilith lilja liselotte logan lonnie lou louisa luann lucian lucio lucjan ludivine ludmila ludo
  luther lyudmila maddalena mael maire makayla malaika malik malika mallory malte manal manny manoel
  marcy maren margarethe margherita mariah mariama marika marit marjan marla marsha marten marwan maryann maryse
  masako mateja mattias maud mauri maury maxim mehdi meilin meinhard melina meredith meric mette miao micah
  michail mikkel miljenko mina mindy mira mirela mirza mitch mohini moises monty mordechai moses mostafa
  muireann myriam nadeem nadja naftali nagore naima nalini narges neema nell nestor nev nichole
  nicoletta nikolas nikolaus nimrod njoki nkechi nolan nomvula norah nuala ofelia ohad okonkwo olav ole oluchi
  omari onyeka orson osman otis ottilie ottoline oyelaran palle parvati pasquale patrik pearse pelle
  per-olof percy pernille perpetua petar petr petronella petros philippa philomena pia pilar pinar pippa piroska
  polina poppy preben priscilla pritha priti purnima quincy quinn quinton rachele radmila rafe raffaele rahel
  raimund raisa ramiro rana randal randolph raphaela rashida rastislav raymundo rebekah reggie remedios
  renaud renee renske rhian riccardo richarda rickey rickie rieke rika riku rina rishi robby rocco rochelle
  roksana romana romina romy ronja rosalba rosalia rosamund roseanne rosetta rosina rowan roza ruaridh rudolph
  rufus ruggero rustam ruta sabina sadia sadie safiya saima salvatore samson sandro sascha sasha satoko saverio
  savita scottie sebastiano selim semih senthil seraphina servaas severin seyi shabnam shaheen shaima shamima
  shanice sharmila sheena shelby sheldon sheri sherri sherrie sherry shinobu shreyas sibylle sidney
  sidsel siegrun sigmund signe sigurd silas silvana silvester simran sissel siv siyabonga slavica slavomir sofija
  sonam sonya soraya stanislav stanislava stellan steph stevie stig stine stjepan stu suki suleiman sumaya
  summayah sunniva sushila suzana svein sven-erik sverre sybille synnove tabea taisia takeshi talia tallulah tami
  tamsin tancredi taneli tanisha tasha tatjana tawanda teddy tendai teodor thad thalia thekla thiemo thirza
  thulani tiffani titus tiwonge tobiasz tod tomislav tommie tonya topias torgeir torvald toshiro traute 
  trenton trev trine tristram tsegaye tshepo tycho tyrell ugo ulrik umberto una uta uzma valarie valerio valter
  vanda vanja varvara vasil vasiliki vaughan vaughn velma venla vern verna vibeke vigdis vilma vinny violetta
  virgil vishnu vittoria vittorio viv vuk wangari wanjiku waqar waylon wes wilbert wiley willard winnie winston
  wioletta wolf-dieter woodrow xander xenia xolani yehuda yelena yeliz yemi yevgeny yewande ynes yoland yosuke
  yuliya yunus zach zaki zara zbyszko zeinab zena ziva zora zsuzsa zuleika
`);
