import { list } from './list.js';

/** First names of more peoples; as with the others, none that is an everyday or a technical word. */
export const worldNames = list(`
  aarti abena abhishek abla adebayo adewale adrienn adwoa agata agung aigerim aiko ainhoa ainur aishwarya aissatou
  aitor ajay akemi akos aksel akshay akua aleksandra aliou aliya almaz alok amaia amaka aman amirhossein amrita
  anahera anahit andras andreea anel anezka aniko aniruddha anneli anong antal anup aoibheann aparna apinya arben
  arezoo arif arkadiusz armen arnav aroha arsen arvind arvo asbjørn ashok ashot ashwini asier asli asuka awa ayaka
  ayanda aylin ayu azamat babak babatunde bambang baraka baris bartek bashir bayu begona behnaz bela bereket besnik
  bharat bijan bjarki blazej bogdana bohdan bolat bongani bozena bozidar branislav byung cansu caoimhe carys catalin
  cem cezary chaitanya chao cheikh cheng cheptoo chinedum chinonso chioma chukwuemeka citlali cuong dafydd dagmara
  daichi dalibor dalma danuta dariush darshan dastan davit dawit debashish denes derya desislava devika dhruv dilara
  dimitar dinara divyansh dmytro dominika douwe dung dusan ece eeva efua ehsan eija eiji eivind elina eliska elmarie
  elzbieta emi emrah eneko eniko erkan erkki erzsebet eun eveliina ewa faiz farhad farida fatmir fatoumata femke feng
  fereshteh ferhat ffion fiorella fitri folasade franciszek francois fumiko gauri gayane gethin giancarlo gianluca
  gideon ginevra giorgi girish gizem gjergj gokhan golnaz goran gorka grazyna gudrun guilherme gulnara gulsah gunhild
  guo gyula hajnalka hakan hala halyna hamed hamid hannele hannu hao harri harsha haruka haruki hayk helgi heli helmi
  heloisa hemi hendra henna hennie henryk hideo hilkka hiroko hiroto hirut hovhannes hye hylke hynek ibrahima ibtisam
  idris ifeanyi ihor ileana ilkka ilona imani imre inaki inkeri iolanda ionut irma iryna isamu itsuki itzel ivaylo
  iwan izabela izaskun jaakko jaana jacobus janne janusz jari jarmila jarmo jarno jelena jelle jeppe jia jian jie
  jikke jitka joao johannes jokin jolanta joon jorma josune jouni jozsef juhani julianna juma jung junko jussi kaarina
  kacper kadek kagiso kaito kalani kalman kalyan kamala kamila kamran kanya kaori kateryna katka katsuro kazuko kekoa
  kemi keoni kerem keshav ketevan ketut khanh khoa kian kipchoge kittisak kjell kjetil klaudia kojo koldo krasimir
  kristof krisztina krystyna kumiko kveta kwabena kwaku kyllikki kyung laleh larysa lasha leena lei leilani leire
  lesia lestari leticia levan levente liang liesl liisa lilla ljubica lorand lubna lupe lusine lyudmyla maaike madhu
  mahesh mahsa maialen maksym malee mamadou manaia manoj mansour mari marja marjatta markku marthinus marton masaki
  masaru matyas maysa meena megumi mekdes mele melike merete merja merve midori mieczyslaw mihaly miika mikel milada
  miloslav minoru miodrag mircea miren miroslava misaki mitsuko moussa mpho mykola nadiia nalani nandini nandor naoki
  naoto narayan narek nasrin nasser natalka natia natsuki navid nayeli nazar ngaire ngoc nguyet nhung niamh nicolo
  niina niko niloufar nilufer nino njoroge nnamdi noboru nobuko noemi nomsa noriko noura nurlan nyambura oddvar oisin
  oksana oleh oleksandr oleksii olena olufemi olumide oluwaseun omid orest osamu ostap otakar ousmane outi ozlem paavo
  padma palesa pankaj parisa pasi peng pentti pertti petro phuc pierluigi pieter pirkko plamen pooya pranab prasad
  prasert puneet putri qiang qing quan quang quynh radim rafaela raghav ragnhild raija raimo rajat rangi ranjit rasha
  rashmi razvan refilwe reijo reka retha reza rhys riaan rianne rigoberto rikke risto ritva rizki roksolana rong roya
  ruairi rupa ruslan ryo saburo sachiko saeed sahar sahil salome samuli sanjana sanjeev santosh saoirse sargis sarita
  sarka satish satsuki sayuri seema sefo segun seija selin seo seok seong serhii serkan shahram shankar sharad shigeru
  shirin shobha shruti siavash sigrid sigurdur simo siobhan sione sirkka siw sizwe sjoerd slavka slobodan smita
  snezana soheil solomiia solveig somchai somnath somsak soren souleymane stoyan subhash sudha sujata sumiko sunita
  supaporn surya sushma susumu svitlana sylwia szabolcs szilvia tadashi tadhg taina takahiro takuya tamaz tamer tamiko
  tane tapio taras tarja tatsuya tebogo tejas temitope teppo terhi tetiana tewodros thais thao thiago thorunn tigran
  timea timur tipene titilayo tjeerd toivo tolga torbjorn torbjørn toru toshio trinh trong tsubasa tuija tuomo turid
  tushar tuyet uchenna ufuk umut unai urho vahan valbona vappu vasant vasyl vendula ventsislav vesna viktoria
  viktoriia vilho vilmos vinh vinod virpi vitor vladislav vlasta volkan volodymyr wael waldemar wambui wayan wen
  wessel wiebe wiktor wladyslaw woo xabier xia xiang ximena xin xiu xochitl xuan xue yanto yaroslav yasaman yasin
  yasser yasuo yavuz yaw yeon yerlan yesenia yetunde yevhen yigit yogesh yonas yong yoshi yoshiko yrjo yukiko yulia
  yumi yun yurii yusra yuta zayd zdenka zehra zenon zhanna zhen zheng zita zoran zoryana zsuzsanna zuriñe zuzanna
  øyvind
`);
