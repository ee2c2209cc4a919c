import { list } from './list.js';

/** Further first names; as with the first list, none that is an everyday or a technical word. */
export const furtherNames = list(`
  kaspar jasper gudrun malachy thibault wiebke zsofia
  aafke aarav abby abe abebe abena achieng adaeze adel aditi aditya adriana adrienne afonso agathe agneta agus
  agustin aidan aileen ailsa aine aino aisyah akash akiko akosua alana alastair albrecht aleksandar alfie
  alfonso alistair alma almut alyssa amara amelie aminata amos amparo anabel anais ananya anastasios andreia
  anette angus anjali annabel annegret anneke annelie annelies annette annika antje antoinette antonia aoife
  apostolos araceli arantxa ariadna arie arlene arlo armando armelle armin arnaud arne arno artur asbjorn
  ashleigh ashwin attila aubrey augusto aurelie aurelien avraham axelle ayodele ayse aysegul ayumi aziz babajide
  balazs baptiste baris barney barry bartosz bastiaan bastian bastien beata beate belen belinda bence benedita
  bengt benoit bente berk bernadette bernardo bernice bertrand bessie bethany bettina beverley bhavna bilal
  billy birgitta birte blake bojan brad bradley bram branko brechtje brendan brigid brigitte bronwyn bruna budi
  bukola burak burcu burkhard caetano caio caitlin caleb calvin cameron candace carmela carola carrie cassandra
  cassie catarina cathal cayetana cecil cecily cedric cees celso ceren chaim aleksei wiremu ellinor kasimir hjalmar chandra chandrika chantal charlene chetan chidi
  chinedu christa christel christelle christos chukwu cian ciaran cida cillian claudette claudio clemence
  clement clint clive clodagh cody colette colleen coralie corentin corey corinne cormac cornelia cornelius
  cosmin courtney cristian cristobal csaba curtis cyril daan daire daisuke dalia daphne darius dariusz darragh
  darrell darryl davi davina dawid debora declan deepika deirdre dejan delia delores delphine deniz dermot
  derrick dervla desmond detlef dewi didier dietmar dietrich dimitrios dimitris dina diogo dirk divya dominick
  dominique donovan dora doreen dorota dorothea dragan dragos dusan dwayne dwight eamon eberhard ebru ece
  eckhard edeltraud edie edna edouard edson eduarda edwina eero eileen eilidh eimear einar eino eirik eitan elad
  elaina eldon eleanora eleni elfriede elijah elisa elke elliott elmer elodie eloise elpida elsbeth elsie elton
  elvin elvira emanuel emeka emeric emerson emilien emilio emine emmanuelle emmett emre encarna enid
  eoin ephraim erdem erich ernest ernesto ernie errol erwin esme espen esra estela estelle eszter ethel etienne
  eugenie eulalia eunice eunji evert ewald ewan ezra fabiana fabien fabienne fabio fabrice facundo faisal farhan
  faris farouk fatma fatou faustine federica felicia felicity femi femke ferdinand ferenc fergal fergus fermin
  finn fionnuala flavia flavio florent florin floris folake fotini francine francisca francoise frankie
  franziska françois françoise fraser freda frederick frederique freek frieda friederike friedrich frode gabor
  gabriele gael gaelle garry gaston gaurav geert geir gemma genevieve geoffrey georgios geraldine gerardo gerda
  gergely gerlinde germain gerrit gerry gertrud gertrude gethin ghada gheorghe giannis gijs gilbert gilberto
  gilles gillian giovana gisela gisele gizem gladys glenda glenn glenys glynis godfrey gokhan goldie gonzalo
  gopal goran gottfried grainne greetje gregoire griffin grzegorz guadalupe gudrun guenter guilherme guillermo
  gunilla gunn gunther gwen gwendolyn gwyneth gyorgy günter günther haakon habib hadas hadi hafiz haitham hakan
  halina hamish hamza hande haneen hani hanneke hannelore hans-peter harish hartmut haruto hasan hattie hayley
  hedley hedwig heikki heiner heinrich heitor helder heleen helene helge helmut hendrik henk henning henriette
  henrike henrique hermann hernan hester hicham hidde hilary hilda hilde hildegard hina hitoshi hiwot hoang
  hollie horace horst howie hubert huda huguette humberto humphrey huong huseyin huub hyun håkan ibrahima idan
  ieuan ifeoma iker ildiko imogen ineke inga ingeborg inger ingo inigo inmaculada ioan ioannis iona ionut
  irmgard isadora isaiah ishaan isla isobel isolde istvan itai itay itziar iulia ivana ivor iwona iñigo jaap
  jacco jacek jacinta jacinto jackson jadwiga jamal jamila janelle janette janine janos jaqueline jaroslaw
  jarrod jaume javi jayne jean-luc jeanette jeanne jeannette jelena jelle jemima jenna jeremiah jermaine jeroen
  jerrod jerzy jianhong jihoon jillian jimena jiri jisoo jo joachim joana joann joaquim joaquin jocelyn jochen
  jodie jody joep jonah joni joost jordi jorg joris jos josefina josephine josette jovan jovana joyce juana jude
  judit juha jukka julianne julius jurriaan justine jutta jyoti jörg kaisa kaitlyn kamau kamil kara kareem kari
  karl-heinz karolin karoly karthik katalin katharina kavita kavya kayla kayleigh kazuki kees keiko keira keisha
  kelsey kelvin kemal kendra kenny kenta kerem kerri kerstin ketil khadija kieran kilian kimberley kimberly
  kinga kirk kirsi kirsty kjell kjetil klaas klara knut koen kofi komal konstantin konstantinos kostas kristi
  kristy kwame kyriakos lachlan laetitia laila lajos lakshmi lalit lana lara larry laszlo latifa latoya lauri
  laverne lavinia layla leandro leanne lech leendert lenka lenny leona leonhard leonie lerato leroy lesley
  lester leszek leticia leyla libby lidia lieke lieselotte lihua lila lilian lillian lina lionel lior lisbeth
  livia liviu lizzie ljubica lloyd loic lois lola lora lorcan loredana lorenz loretta lori lorna lorraine lothar
  lotte lottie louie lourdes luan luana lubos luciano lucie lucien lucienne lucille lucinda ludek ludger ludovic
  luella luiz luiza lukasz luminita lutz lydia lyle lynda lynette lynne maarten maartje mabel mable macarena
  maddie madge madhav maeve maggie mahdi maike mairead maisie maite majid makoto malak malgorzata mamie mandy
  manish manolo manon mansour marcella marcelle marcelo marcia mareike marek margarete margery margie margit
  margot marguerite mariane marianne mariano maribel marie-claire marieke marija marijke mariko marilyn marion
  marisa marissa mariusz marjolein marjorie marjut marketa marko marlene marlies marlon marnie martijn martine
  marvin maryam marzena mateus mathew mathilde mathis matias matilda matthijs matti maura maxime maximilian
  maxine mazen mckenzie mechthild meera meghan meike meiling melinda melvin merve mervyn meryem mhairi micaela
  michiko mick mickey mieke mihaela mihnea mikko miklos mildred milica millicent millie min-jun mingming
  minh minjun minna minnie mircea mireille mirjam mirjana miroslav miroslaw mohit moira mollie mona monique
  montse montserrat morgane moritz morris moshe mounir moussa muhammad mukesh murat muriel murilo murray mwangi
  myles myra naama nabil nacho nadav nadege nadine najib naledi nancy nanette naoko nasser nathalie nathaniel
  naveen nawal nazli nebojsa ned neeraj nele nellie nelly nemanja nenad nerea nettie neville ngozi nguyen niall
  niamh nichola nicholas nicoleta nienke nigel nikki nikola nikos ningning nisha nita nitin njeri noelia noelle
  noemie noor noreen norris noura nuno nuria nyoman obinna octavian oddvar odette odile oisin okan olaf olli
  ollie oluwaseun omer omri ondrej ondřej onur ophelia oren orhan oriol orla orsolya osama osnat oswald otavio
  otieno ovidiu owain ozan ozgur ozlem paco padraic padraig paige paivi panagiotis panos parth pascale patrice
  patsy patti paulette paulien pauline pavla pawel pekka petri phuong phyllis pierrick piet pieter pirjo pooja
  pradeep prashant predrag preeti priyanka przemek przemyslaw qasim quentin rabia rachael radha radka
  radoslaw radovan radu rafaela ragnar ragnhild raimundo rainer rajiv rakesh raluca rami ramona randall randi
  rania raphaelle raquel rashid razvan rebeca reem regina reginald regis reiner reinhard reinhold reinier rekha
  remi remy renan renato reuben rhiannon rhoda rhona rhonda rhys ricky riikka riitta rik riley rima ritu riya
  rizal robbie robyn rocio roderick rodney rodolfo roel rogerio rohan rohit roisin romain ronaldo ronan ronda
  roni ronit ronnie rory rosalie rosalind rosalyn rosana rosanna roscoe rosemarie rosie roswitha rowena roxana
  roxanne ruairi ruben rudi rudy ruediger russ rutger ruud ryder ryota ryszard rémi rüdiger saara sachin sagi
  sakura salah salim sallie salma salvador sameer samer sami samira sammy sana sancho sander sandor sandrine
  sanja sanna sanne saoirse satoshi saul seamus sebastien segolene selam selin selma seojun seppo 
  sergi serkan seth severine sevgi shai shalini shawn shelley sherif sheryl shilpa shinji shira shivani shlomo
  shota sid siegfried sieglinde sigrid silke silviu simona sina sinan sinead sipho siti sjaak sjoerd
  slawomir slobodan sneha snezana solange solene solveig sonny sonsoles soo-jin sorcha sorin sota spyros srdjan
  srinivas stacy stanislaw stavros stefania steffen steffi stepan stephane stijn stojan sudhir sungmin susana
  susie svenja swantje swati sybil sylvain sylvester sylvie sytse szymon tabitha tadesse tadeusz tadhg takumi
  tamar tamas tamer tammy tanvi tarek tariq tarun teemu telma teodora terence tereza teri terje tero terrance
  terrell terrence terri tessa teun thabo thaddeus thais thanasis thanh thea thelma themba theo theodora
  theodore theodoros therese thiago thibault thierry thijmen thijs thilo thora thuy tibor tiina tijn tilman timo
  tineke tjeerd toby tolga tomer tomoko torben torbjorn torbjörn tove tracey trang traudl tricia trina trish
  trisha trond trude trudy truus tuan tudor tugba tunde tuomas turid tuula tuva tyrone tyson tzipi uche udo ufuk
  ulf uli ulla ulrika umut urszula usha vaclav valentin vance vandana varun vasco vasile vasilis vassilis veikko
  veit vernon veronique vesna vicente vicki victor vidar vidya vikki ville vinay vince vinicius virginie vitor
  vivek viviane vivienne vlad vladan vojislav vojtech volkan volker wael wagner walburga walid wallace waltraud
  wanjiru wassim wayne weiwei wendell wenzel wesley wessel wiebke wieslaw wietske wilbur wilfred wilfried
  wilhelmina willie willis wilma wim winifred winona witold wojciech wolfram wouter xaver xavi xiaoming ximena
  yael yair yaniv yannick yannis yara yaron yasemin yash yasmine yasser yiannis yildiz yoav yohannes yoko
  yonatan youssef yumiko yuna yuto yves yvette zachariah zack zaid zainab zane zanele zbigniew zdenek zdzislaw
  zeki zeljko zelma ziad zoran zsofia zsolt zuzana zygmunt
`);
