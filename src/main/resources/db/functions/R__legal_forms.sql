-- Legal forms of companies, as names carry them.
-- Source: compiled by hand for this project from what company laws and registers call them; it follows the scope of the
-- list of entity legal forms of ISO 20275, and copies none. Licence: CC0 1.0.
--
-- A line is one form: its key | countries, ISO 3166-1 | script, ISO 15924 | where it stands in a name: E at its end, F in
-- front, B either | how it is written. Case, accents, dots, spaces and full width make no difference, so each spelling
-- stands here once. One spelling is one form in all countries that use it: SA is SA in France and in Chile. Some spellings
-- do not count in front, where they begin names (SAS, NV, AO, CV). A + before a spelling: it is written without a space.

create or replace function legal_form_lines() returns setof text
  language sql immutable parallel safe as
$lines$
  select line from string_to_table($forms$
inc | US CA PH | Latn | E | Inc; Incorporated
corp | US CA PH | Latn | E | Corp; Corporation; Corpn
co | US GB IN | Latn | E | Co; Company; Cie; Compagnie; Compañía; Companhia; Compagnia
co-ltd | GB JP CN KR TW TH VN MM HK | Latn | E | Co Ltd; Company Limited; Co Limited; Company Ltd; Corporation Ltd; Corporation Limited; Corp Ltd; Corp Limited
co-inc | US JP TW | Latn | E | Co Inc; Company Inc; Company Incorporated; Co Incorporated
llc | US AE SA QA KW OM BH EG JO RU UA KZ GE AM AZ UZ MN | Latn | E | LLC; Limited Liability Company; Limited Liability Co; Ltd Liability Co; LC; LLC FZ; FZ LLC; WLL; With Limited Liability
pllc | US | Latn | E | PLLC; Professional Limited Liability Company
lllp | US | Latn | E | LLLP; Limited Liability Limited Partnership
llp | GB US IN SG CA KE | Latn | E | LLP; Limited Liability Partnership
lp | GB US CA KY | Latn | E | LP; Limited Partnership
pbc | US | Latn | E | PBC; Public Benefit Corporation; Public Benefit Corp
pc | US | Latn | E | PC; Professional Corporation
na | US | Latn | E | National Association
ltd | GB IE IN IL NG KE ZA AU NZ CA HK SG GH BD LK CY MT BM KY VG GI JM TT ZM UG TZ RW | Latn | E | Ltd; Limited; Limitd
plc | GB IE NG KE GH LK ZM ZW ET MT | Latn | E | PLC; Public Limited Company; Public Ltd Company; Public Ltd Co; Public Limited Co; CCC; Cwmni Cyfyngedig Cyhoeddus
cyf | GB | Latn | E | Cyf; Cyfyngedig
cic | GB | Latn | E | CIC; Community Interest Company
teo | IE | Latn | E | Teo; Teoranta
cpt | IE | Latn | E | CPT; Cuideachta Phoiblí Theoranta
dac | IE | Latn | E | DAC; Designated Activity Company
clg | IE | Latn | E | CLG; Company Limited by Guarantee
uc | IE | Latn | E | Unlimited Company; ULC; Unlimited Liability Company
icav | IE | Latn | E | ICAV
pvt-ltd | IN PK LK BD NP MV ZW BT | Latn | E | Pvt Ltd; Private Limited; Private Ltd; Pvt Limited; P Ltd; P Limited; Pvt Ltd Co; Private Limited Company; Private Ltd Company; Priv Ltd; Pvt; Private Co Ltd
opc | IN PH | Latn | E | OPC; OPC Pvt Ltd; OPC Private Limited
smc-pvt-ltd | PK | Latn | E | SMC Pvt Ltd; SMC Private Limited; SMC Pvt Limited
pte-ltd | SG BN FJ | Latn | E | Pte Ltd; Pte Limited; Pte
pty-ltd | AU ZA BW NA SZ LS | Latn | E | Pty Ltd; Proprietary Limited; Pty Limited; Proprietary Ltd; Pty
nl | AU | Latn | E | No Liability
rf-pty | ZA | Latn | E | RF Pty Ltd; SOC Limited; State Owned Company Limited; Edms Bpk; Eiendoms Beperk; Bpk; Beperk; SOC Ltd
npc | ZA | Latn | E | NPC; Non Profit Company; CC; Close Corporation
sdn-bhd | MY BN | Latn | E | Sdn Bhd; Sendirian Berhad; Sdn Berhad; Sdn
bhd | MY | Latn | E | Bhd; Berhad
plt | MY | Latn | E | PLT; Perkongsian Liabiliti Terhad
pt | ID | Latn | F | PT; Perseroan Terbatas
pt-tbk | ID | Latn | E | Tbk; Persero Tbk; Terbuka
persero | ID | Latn | E | Persero
cv | ID BE | Latn | E | CV; C V; Persekutuan Komanditer; Commanditaire Vennootschap
gmbh | DE AT CH LI | Latn | E | GmbH; Gesellschaft mit beschränkter Haftung; Ges mbH; GesmbH; Gesellschaft mbH; mbH; gGmbH; gemeinnützige GmbH
gmbh-co-kg | DE AT | Latn | E | GmbH & Co KG; GmbH & Co Kommanditgesellschaft; GmbH & Co; GmbH & Cie KG; Gesellschaft mbH & Co KG; GmbH & Co KG aA; GmbH & Co KGaA; GmbH Co KG; mbH & Co KG; GesmbH & Co KG; gGmbH & Co KG
gmbh-co-ohg | DE | Latn | E | GmbH & Co OHG
ag-co-kg | DE AT CH | Latn | E | AG & Co KG; AG & Co KGaA; AG & Co KG aA; AG & Co OHG; SE & Co KG; SE & Co KGaA; SE & Co KG aA; UG & Co KG; UG haftungsbeschränkt & Co KG; Ltd & Co KG; Stiftung & Co KG; Stiftung & Co KGaA
ug | DE | Latn | E | UG; UG haftungsbeschränkt; Unternehmergesellschaft; Unternehmergesellschaft haftungsbeschränkt
ag | DE AT CH LI | Latn | E | AG; Aktiengesellschaft; Akt Ges
kgaa | DE | Latn | E | KGaA; Kommanditgesellschaft auf Aktien; KG a A
kg | DE AT CH | Latn | E | KG; Kommanditgesellschaft; & Co KG; Co KG
ohg | DE AT | Latn | E | OHG; Offene Handelsgesellschaft; OG
gbr | DE | Latn | E | GbR; Gesellschaft bürgerlichen Rechts
eg | DE AT | Latn | E | eG; eingetragene Genossenschaft; eGen
ev | DE AT | Latn | E | eV; eingetragener Verein
ek | DE AT | Latn | E | eK; eKfm; eKfr; eingetragener Kaufmann
se | EU DE FR AT NL | Latn | E | SE; Societas Europaea; Societas Europea
sce | EU | Latn | E | SCE; Societas Cooperativa Europaea
sa | FR ES PT BE LU CH MX AR BR CL CO PE UY PY BO EC VE CR PA GT HN NI SV DO MA TN SN CI CM CD GA ML GR AO MZ HT | Latn | E | SA; Société Anonyme; Sociedad Anónima; Sociedade Anônima; Sociedade Anónima; S A E; SAE
sa-front | FR BE LU MA TN SN | Latn | F | Société Anonyme; Sociedad Anónima; Sociedade Anónima; Sociedade Anônima
sas | FR CO AR LU MA SN DO EC | Latn | E | SAS; Société par Actions Simplifiée; Sociedad por Acciones Simplificada; Société par Actions Simplifiée à Associé Unique; SASU
sarl | FR LU CH MA TN DZ SN CI CM LB BE MC CD | Latn | B | SARL; S à r l; Sàrl; Société à Responsabilité Limitée; SARLAU; SARL AU; Sàrl S
eurl | FR DZ | Latn | B | EURL; Entreprise Unipersonnelle à Responsabilité Limitée; SUARL; SURL
snc | FR IT BE CH | Latn | E | SNC; Société en Nom Collectif; Società in Nome Collettivo
scs | FR LU IT BE MC | Latn | E | SCS; Société en Commandite Simple; SECS; SCSp; Société en Commandite Spéciale
sca | FR LU BE | Latn | E | SCA; Société en Commandite par Actions; SECA
scop | FR | Latn | E | SCOP; Société Coopérative; SCRL; SCIC
gie | FR | Latn | E | GIE; Groupement d'Intérêt Économique
spa-dz | DZ | Latn | F | Société par Actions
senc | CA | Latn | E | SENC; SENCRL; Société en Nom Collectif à Responsabilité Limitée; SEC; Société en Commandite
ltee | CA | Latn | E | Ltée; Limitée; Inc Ltée; Cie Ltée; & Cie Ltée; Compagnie Limitée
nv | NL BE SR CW SX AW | Latn | E | NV; Naamloze Vennootschap; NV SA; SA NV
bv | NL BE CW | Latn | E | BV; Besloten Vennootschap; Besloten Vennootschap met beperkte aansprakelijkheid; BVBA; Flex BV; BVBA SPRL; SRL BV; BV SRL
sprl | BE CD | Latn | E | SPRL; Société Privée à Responsabilité Limitée
vof | NL BE | Latn | E | VOF; Vennootschap onder Firma; Comm V; CommV
cvba | NL BE | Latn | E | CVBA; Coöperatie UA; Coöperatieve UA; Coöperatie; Coöperatief UA; Coöperatieve Vennootschap
spa | IT DZ | Latn | E | SpA; Società per Azioni; Soc per Azioni; SpA a socio unico; SpA unipersonale; SpA con socio unico
srl | IT CH RO ES AR BO PE MD PY UY DO BE | Latn | E | SRL; S r l; Società a Responsabilità Limitata; Societate cu Răspundere Limitată; Sociedad de Responsabilidad Limitada; SRLS; Srl unipersonale; Srl a socio unico; Soc a Resp Lim; Sagl; Società a Garanzia Limitata
sapa | IT | Latn | E | SApA; Società in Accomandita per Azioni; SAS di; Società in Accomandita Semplice
scarl | IT | Latn | E | Scarl; Scrl; Soc Coop; Società Cooperativa; Società Consortile; Scpa; Soc Cons arl; Società Cooperativa per Azioni
sl | ES AD | Latn | E | SL; Sociedad Limitada; SLU; SL Unipersonal; Sociedad Limitada Unipersonal; SLNE; SLL; SLP; Societat Limitada
sau | ES AR | Latn | E | SAU; SA Unipersonal; Sociedad Anónima Unipersonal; Societat Anònima
sa-cv | MX | Latn | E | SA de CV; Sociedad Anónima de Capital Variable; SAB de CV; SAB; SAPI de CV; SAPI; Sociedad Anónima Promotora de Inversión de CV; Sociedad Anónima Bursátil de Capital Variable; SA de CV SOFOM ENR; SA de CV SOFOM ER; SAB de CV SOFOM ER
s-rl-cv | MX | Latn | E | S de RL de CV; S de RL; Sociedad de Responsabilidad Limitada de Capital Variable; S de RL MI; Sociedad Civil
cia-ltda | EC CO BO CL | Latn | E | Cía Ltda; Compañía Limitada; & Cía Ltda; & Cía; & Cía SA; y Cía SA; Cía SA; & Cía SCA; & Cía S en C; S en C; & Companhia
ltda | BR CL CO PT AO MZ PE CR GT BO | Latn | E | Ltda; Limitada; Lda; Ltda ME; Ltda EPP; Sociedade Limitada; Sociedade por Quotas; Unipessoal Lda; Sociedade Unipessoal Lda; Ltda EIRELI
eireli | BR | Latn | E | EIRELI; EIRL; Empresa Individual de Responsabilidade Limitada
s-a-br | BR | Latn | E | Companhia Aberta
saa | PE | Latn | E | SAA; SAC; Sociedad Anónima Abierta; Sociedad Anónima Cerrada
spa-cl | CL | Latn | E | Sociedad por Acciones
ca | VE EC | Latn | E | CA; C A; Compañía Anónima; SACA; CA SACA
sgps | PT | Latn | E | SGPS; SGPS SA; SGPS Lda
ab | SE FI | Latn | B | AB; Aktiebolag; Aktiebolaget; AB publ; Aktiebolag publ; Publ AB
hb | SE | Latn | E | HB; Handelsbolag; KB; Kommanditbolag
ek-for | SE | Latn | E | Ek för; Ekonomisk förening
as | NO DK CZ SK TR EE LV FO GL | Latn | B | AS; Aksjeselskap; Aktieselskab; Akciová společnost; Akciová spoločnosť; Akc spol; Aktsiaselts; Akciju sabiedrība; Anonim Şirketi; Anonim Şirket; Anonim Ortaklığı; TAŞ; San ve Tic AŞ; Sanayi ve Ticaret AŞ; Sanayi ve Ticaret Anonim Şirketi; Sanayi AŞ; Ticaret AŞ
asa | NO | Latn | E | ASA; Allmennaksjeselskap; Allment Aksjeselskap
ans | NO | Latn | E | ANS; Ansvarlig selskap; DA; Delt Ansvar; KS; Kommandittselskap; NUF; Samvirkeforetak
aps | DK GL | Latn | E | ApS; Anpartsselskab; IVS; Iværksætterselskab
is-dk | DK | Latn | E | I S; Interessentskab; P S; Partnerselskab; K S; Kommanditselskab; AMBA; FMBA; SMBA
oy | FI | Latn | B | Oy; Osakeyhtiö; Oy Ab; Ab Oy
oyj | FI | Latn | E | Oyj; Julkinen osakeyhtiö; Oyj Abp; Abp; Publikt aktiebolag; Oyj plc
ky | FI | Latn | E | Ky; Kommandiittiyhtiö; Osk; Osuuskunta; Tmi
hf | IS | Latn | E | hf; Hlutafélag; ohf; Opinbert hlutafélag
ehf | IS | Latn | E | ehf; Einkahlutafélag; slhf; slf
sp-f | FO | Latn | E | Sp f; P F; Partafelag
ou | EE | Latn | B | OÜ; Osaühing
tu | EE | Latn | E | TÜ; Täisühing; UÜ; Usaldusühing; MTÜ
sia | LV | Latn | B | SIA; Sabiedrība ar ierobežotu atbildību
uab | LT | Latn | B | UAB; Uždaroji akcinė bendrovė; Akcinė bendrovė
mb-lt | LT | Latn | E | MB; Mažoji bendrija; VšĮ; Viešoji įstaiga; IĮ; Individuali įmonė
sp-zoo | PL | Latn | E | Sp z o o; Spółka z ograniczoną odpowiedzialnością; Spółka z oo; Sp z oo Sp k; Sp z o o Sp k; Spółka z ograniczoną odpowiedzialnością spółka komandytowa; Sp z oo SKA
sa-pl | PL | Latn | E | Spółka Akcyjna; PSA; Prosta spółka akcyjna
spk | PL | Latn | E | Sp k; Spółka komandytowa; Sp j; Spółka jawna; Sp p; SKA; Spółka komandytowo akcyjna; Sp k a
sro | CZ SK | Latn | E | s r o; sro; spol s r o; spol sro; Společnost s ručením omezeným; Spoločnosť s ručením obmedzeným; společnost sro
ks-cz | CZ SK | Latn | E | k s; v o s; komanditní společnost; veřejná obchodní společnost; komanditná spoločnosť; družstvo; s p; státní podnik; j s a; jsa
kft | HU | Latn | E | Kft; Korlátolt felelősségű társaság; Korl Fel Társ
zrt | HU | Latn | E | Zrt; Zártkörűen működő részvénytársaság; Rt; Részvénytársaság
nyrt | HU | Latn | E | Nyrt; Nyilvánosan működő részvénytársaság
bt | HU | Latn | E | Bt; Betéti társaság; Kkt; Közkereseti társaság
sa-ro | RO MD | Latn | E | Societate pe Acțiuni; Societatea pe Acțiuni; PFA
sc-ro | RO | Latn | F | Societatea Comercială
doo | HR SI RS BA ME MK | Latn | E | d o o; doo; Društvo s ograničenom odgovornošću; Družba z omejeno odgovornostjo; Društvo sa ograničenom odgovornošću; j d o o; jdoo
dd | HR SI BA ME | Latn | E | d d; dd; Dioničko društvo; Delniška družba
ad-rs | RS ME BG MK BA | Latn | E | a d; ad; Akcionarsko društvo; EAD; Akcionerno druzhestvo
ood | BG MK | Latn | E | OOD; EOOD; DOOEL; Druzhestvo s ogranichena otgovornost
ooo | RU BY | Latn | B | OOO; Obshchestvo s ogranichennoy otvetstvennostyu; Obschestvo s ogranichennoi otvetstvennostyu
pao | RU | Latn | B | PAO; PJSC; OAO; OJSC; Publichnoye aktsionernoye obshchestvo; Public Joint Stock Company; Open Joint Stock Company; Public JSC; Open JSC
ao | RU KZ UZ VN AM AZ GE MK AE JO | Latn | E | AO; JSC; ZAO; CJSC; Joint Stock Company; Closed Joint Stock Company; Joint Stock Co; JS Co; JSCo; Joint Stock Commercial Bank; Aktsionernoye obshchestvo; PrJSC; Private Joint Stock Company
jsc-front | RU KZ UZ VN AM AZ GE UA | Latn | F | JSC; PJSC; OJSC; CJSC; ZAO; LLC; Joint Stock Company; Public Joint Stock Company; Private Joint Stock Company; PrJSC; Limited Liability Company
tov | UA | Latn | F | TOV; TzOV; PrAT
jv | VN UZ TR | Latn | E | JV; Joint Venture; JV LLC
ooo-cyr | RU BY | Cyrl | B | ООО; О О О; Общество с ограниченной ответственностью; ОДО; ОсОО
pao-cyr | RU | Cyrl | B | ПАО; Публичное акционерное общество; ОАО; Открытое акционерное общество
ao-cyr | RU KZ KG TJ BY | Cyrl | B | АО; Акционерное общество; ЗАО; Закрытое акционерное общество; НАО; Непубличное акционерное общество
gup-cyr | RU | Cyrl | B | ГУП; ФГУП; МУП; Федеральное государственное унитарное предприятие; АНО; Автономная некоммерческая организация; ГК; Госкорпорация; ИП
too-cyr | KZ | Cyrl | B | ТОО; Товарищество с ограниченной ответственностью; ЖШС; Жауапкершілігі шектеулі серіктестігі; АҚ; Акционерлік қоғамы; Акционерлік қоғам
tov-cyr | UA | Cyrl | B | ТОВ; Товариство з обмеженою відповідальністю; ТзОВ
pat-cyr | UA | Cyrl | B | ПАТ; ПрАТ; АТ; Публічне акціонерне товариство; Приватне акціонерне товариство; Акціонерне товариство; ДП; Державне підприємство
ood-cyr | BG | Cyrl | E | ООД; ЕООД; Дружество с ограничена отговорност; АД; ЕАД; Акционерно дружество
doo-cyr | RS MK ME BA | Cyrl | B | д о о; доо; Друштво са ограниченом одговорношћу; Друштво со ограничена одговорност; а д; Акционарско друштво; ДООЕЛ
xk-mn | MN | Cyrl | E | ХХК; Хязгаарлагдмал хариуцлагатай компани; ХК; Хувьцаат компани
ae-grek | GR CY | Grek | B | ΑΕ; Α Ε; Ανώνυμη Εταιρεία; Ανώνυμος Εταιρεία; Ανώνυμη Εταιρία; ΑΕΒΕ; ΑΒΕΕ; ΑΕΕ; ΑΤΕ; Μονοπρόσωπη ΑΕ; Μονοπρόσωπη Ανώνυμη Εταιρεία
epe-grek | GR CY | Grek | B | ΕΠΕ; Εταιρεία Περιορισμένης Ευθύνης; ΙΚΕ; Ιδιωτική Κεφαλαιουχική Εταιρεία; Μονοπρόσωπη ΙΚΕ; Μονοπρόσωπη ΕΠΕ; ΟΕ; ΕΕ; Ομόρρυθμη Εταιρεία; Λτδ; Λίμιτεδ
ae-latn | GR | Latn | E | AE; A E; AEBE; ABEE; IKE; Anonymi Etaireia; Single Member SA; Single Member Societe Anonyme; Single Member PC
ltd-sti | TR | Latn | E | Ltd Şti; Limited Şirketi; Limited Şti; Tic Ltd Şti; San ve Tic Ltd Şti; San Tic Ltd Şti; San Tic AŞ; Sanayi ve Ticaret Limited Şirketi; Sanayi ve Ticaret Ltd Şti; Ticaret Limited Şirketi; Koll Şti
shpk | AL | Latn | E | sh p k; shpk; Shoqëri me Përgjegjësi të Kufizuar; sh a; Shoqëri Aksionare
spol-ge | GE | Geor | B | შპს; სს; შეზღუდული პასუხისმგებლობის საზოგადოება; სააქციო საზოგადოება
armn | AM | Armn | B | ՍՊԸ; ՓԲԸ; ԲԲԸ; Սահմանափակ պատասխանատվությամբ ընկերություն
mmc-az | AZ | Latn | E | MMC; Məhdud Məsuliyyətli Cəmiyyəti; ASC; QSC; Açıq Səhmdar Cəmiyyəti; Qapalı Səhmdar Cəmiyyəti
mchj-uz | UZ | Latn | E | MChJ; Mas'uliyati cheklangan jamiyati; AJ; Aksiyadorlik jamiyati; XK; QK
kk | JP | Latn | B | KK; Kabushiki Kaisha; Kabushiki Gaisha; Kabushikikaisha; Kabushikigaisha
gk | JP | Latn | E | GK; Godo Kaisha; Godo Gaisha; Gōdō Gaisha; Goudou Kaisha; YK; Yugen Kaisha; Yugen Gaisha; Yūgen Gaisha
kk-jpan | JP | Jpan | B | +株式会社; +株式會社; +カブシキガイシャ; +カブシキカイシャ; 株; カ; +かぶしきがいしゃ
yk-jpan | JP | Jpan | B | +有限会社; +有限會社; +ユウゲンガイシャ; 有; ユ
gk-jpan | JP | Jpan | B | +合同会社; +ゴウドウガイシャ; 同; +合資会社; 資; +合名会社; 名
inc-jpan | JP | Jpan | B | +相互会社; +特定目的会社; +一般社団法人; +公益社団法人; +一般財団法人; +公益財団法人; +独立行政法人; +国立研究開発法人; +国立大学法人; +特定非営利活動法人; +有限責任事業組合; +投資法人; +学校法人; +医療法人
jusik | KR | Kore | B | +주식회사; 주; +유한회사; 유; +유한책임회사; +합자회사; +합명회사; +사단법인; +재단법인; Jusik Hoesa; Chusik Hoesa; Yuhan Hoesa
gongsi-cn | CN HK MO SG | Hans | E | +有限公司; +有限责任公司; +股份有限公司; +股份公司; +集团股份有限公司; +集团有限公司; +集团有限责任公司; +公司; +合伙企业有限合伙; +合伙企业; +有限合伙; +特殊普通合伙; +普通合伙; +全民所有制; +总公司
gongsi-tw | TW HK MO | Hant | E | +有限責任公司; +股份有限公司; +集團有限公司; +集團股份有限公司; +無限公司; +兩合公司; +總公司; +有限合夥; +企業社; +商行
gongsi-latn | CN TW HK | Latn | E | Youxian Gongsi; Gufen Youxian Gongsi; Youxian Zeren Gongsi
thai | TH | Thai | B | +บริษัท; +จำกัด; +จำกัด มหาชน; +มหาชน จำกัด; +บริษัทมหาชน; บจก; บมจ; บ; จก; หจก; +ห้างหุ้นส่วนจำกัด; มหาชน
pcl | TH | Latn | E | PCL; Public Company Limited; Public Co Ltd; Public Company Ltd; Public Co Limited
cong-ty | VN | Latn | F | Công ty; Công ty TNHH; Công ty Cổ phần; Công ty CP; CTCP; Công ty Trách nhiệm hữu hạn; Công ty TNHH Một thành viên; Công ty TNHH MTV; Tổng công ty; Tổng công ty Cổ phần; Công ty Cổ phần Tập đoàn; Tập đoàn; TNHH; TCTCP; DNTN; Doanh nghiệp tư nhân; Công ty TNHH Hai thành viên trở lên
cong-ty-end | VN | Latn | E | TNHH; CTCP; Co phan
arab-end | AE SA EG QA KW OM BH JO LB DZ MA TN IQ LY SY SD YE | Arab | E | ش م م; ذ م م; ش ذ م م; ش م ع; ش م ك; ش م ق; ش م ب; ش م ل; ش م ب م; ش م ك ع; ش م ع ع; ش م ك م; ش م س; م م ح; ش ش و; مساهمة عامة; مساهمة; المساهمة; ذات مسؤولية محدودة; ذات المسؤولية المحدودة; المحدودة; محدودة; ش م ع م; شركة مساهمة; شركة مساهمة عامة; شركة مساهمة مصرية; شركة ذات مسؤولية محدودة; شركة الشخص الواحد; المساهمة العامة; م م ع
arab-front | AE SA EG QA KW OM BH JO LB DZ MA TN IQ LY SY | Arab | F | شركة; الشركة; مؤسسة
sharekat | IR | Arab | F | شرکت; شرکت سهامی عام; شرکت سهامی خاص; شرکت با مسئولیت محدود
sharekat-end | IR | Arab | E | سهامی عام; سهامی خاص; با مسئولیت محدود; با مسئولیت محدود شرکت
gcc | AE SA BH QA KW OM EG JO LB | Latn | E | PSC; SAOG; SAOC; BSC; BSC c; BSC Closed; QPSC; KSC; KSCP; KSCC; KSC Closed; SAL; SAL Holding; SAK; FZE; FZCO; DMCC; DWC LLC; Free Zone Establishment; Free Zone Company; SPC; LLC SPC; Limited Liability Company SPC
hebr | IL | Hebr | E | בע"מ; בעמ; בערבון מוגבל; בע מ; שותפות מוגבלת; ע"ר; חל"צ
ltd-il | IL | Latn | E | Be'eravon Mugbal
deva | IN NP | Deva | E | प्राइवेट लिमिटेड; प्रा लि; लिमिटेड; लि; पब्लिक लिमिटेड कंपनी
beng | BD IN | Beng | E | লিমিটেড; প্রাইভেট লিমিটেড; লি; প্রা লি
taml | IN LK | Taml | E | லிமிடெட்; பிரைவேட் லிமிடெட்
urdu | PK | Arab | E | لمیٹڈ; پرائیویٹ لمیٹڈ
sinh | LK | Sinh | E | සමාගම; පුද්ගලික සමාගම
khmr | KH | Khmr | E | ឯ ក; ក ម; +ឯ.ក
laoo | LA | Laoo | B | +ບໍລິສັດ; +ຈຳກັດ; +ມະຫາຊົນ
mymr | MM | Mymr | E | +ကုမ္ပဏီလီမိတက်; +လီမိတက်
ethi | ET | Ethi | E | ኃ የተ የግ ማህበር; አ ማ; አክሲዮን ማህበር
plc-et | ET | Latn | E | Share Company
nig | NG GH KE | Latn | E | GTE; Ltd Gte; Limited by Guarantee
phl | PH | Latn | E | One Person Corporation
kor-latn | KR | Latn | E | Jusikhoesa; Chusikhoesa; Yuhanhoesa
liecht | LI | Latn | E | Anstalt; Reg Trust; Trust reg
intl | KY VG BM PA MH LR BS BB MU SC GG JE IM | Latn | E | IBC; GBC; SPC Ltd; Segregated Portfolio Company; PCC; Protected Cell Company; PCC Limited; ICC; LDC; Exempted Company; Exempted Limited Partnership; ELP
sicav | LU FR BE CH | Latn | E | SICAV; SICAR; SIF; SICAV SIF; SICAF; FCP; RAIF; SCA SICAV SIF
$forms$, E'\n') as line
  where line <> ''
$lines$;
comment on function legal_form_lines() is
  'The lines of the table of legal forms, as the file of this function has them.';

create or replace function write_legal_forms() returns void
  language plpgsql as
$$
begin
  delete from legal_form_spelling;
  insert into legal_form_spelling (spelling, form, countries, script, at_front, at_end, within_words)
  select spelling, (array_agg(form order by line))[1], array_agg(distinct country order by country), min(script),
    bool_or(place in ('F', 'B')), bool_or(place in ('E', 'B')), bool_or(is_within)
  from (
    select n as line, btrim(part[1]) as form, string_to_array(btrim(part[2]), ' ') as countries, btrim(part[3]) as script,
      btrim(part[4]) as place, string_to_table(part[5], ';') as written
    from legal_form_lines() with ordinality as given (text, n)
    cross join lateral string_to_array(text, '|') as part) as form
  cross join lateral unnest(countries) as country
  cross join lateral (select replace(name_words(btrim(written, ' +')), ' ', '') as spelling, btrim(written) like '+%' as is_within) as one
  group by spelling;
end
$$;
comment on function write_legal_forms() is
  'Writes the table of legal forms anew, from their lines.';

create or replace function key_names_anew(last_digit text) returns bigint
  language plpgsql as
$$
declare
  changed bigint;
  more bigint;
begin
  update company c set exact_key = k.exact_key, bare_key = k.bare_key, family_key = k.family_key,
    joined_key = k.joined_key, acronym = k.acronym, form_key = k.form_key
  from company as before cross join lateral company_name_keys(before.name) as k
  where before.id = c.id and right(before.id::text, 1) = last_digit and (c.exact_key, c.bare_key, c.family_key, c.joined_key, c.acronym, c.form_key)
    is distinct from (k.exact_key, k.bare_key, k.family_key, k.joined_key, k.acronym, k.form_key);
  get diagnostics changed = row_count;
  update company_alias c set exact_key = k.exact_key, bare_key = k.bare_key, family_key = k.family_key,
    joined_key = k.joined_key, acronym = k.acronym, form_key = k.form_key
  from company_alias as before cross join lateral company_name_keys(before.name) as k
  where (before.company_id, before.position) = (c.company_id, c.position) and right(before.company_id::text, 1) = last_digit
    and (c.exact_key, c.bare_key, c.family_key, c.joined_key, c.acronym, c.form_key)
    is distinct from (k.exact_key, k.bare_key, k.family_key, k.joined_key, k.acronym, k.form_key);
  get diagnostics more = row_count;
  -- Their key is written by a trigger.
  update site set name = name where right(id::text, 1) = last_digit and name_key <> name_words(name);
  return changed + more;
end
$$;
comment on function key_names_anew(text) is
  'Writes the keys of all names anew that are others by now, of the companies and sites whose id ends in a digit; how many names of companies these are. A sixteenth at a time takes less than the minute after which the driver gives a statement up.';

create or replace function pair_namesakes() returns void
  language plpgsql as
$$
begin
  insert into company_pair (id, one_id, other_id, score, reasons, since)
  select distinct on (one.company_id, other.company_id) md5(one.company_id::text || other.company_id)::uuid,
    one.company_id, other.company_id, 1,
    array[format('"%s" and "%s" are one name but for the legal form.', one.name, other.name)], now()
  from company_name as one cross join lateral (
    select o.company_id, o.name, o.form_key from company_name as o
    where o.bare_key = one.bare_key and o.company_id > one.company_id limit 5) as other
  join company as a on a.id = one.company_id join company as b on b.id = other.company_id
  where one.bare_key <> ''
    and not (a.country is distinct from b.country and one.form_key <> '' and other.form_key <> '' and one.form_key <> other.form_key
      and a.country is not null and b.country is not null)
  on conflict do nothing;
end
$$;
comment on function pair_namesakes() is
  'Notes companies that have the same name by now: they stay two, until a person says what they are.';

do $$ begin perform write_legal_forms(); end $$;
do $$ begin perform key_names_anew('0'); end $$;
do $$ begin perform key_names_anew('1'); end $$;
do $$ begin perform key_names_anew('2'); end $$;
do $$ begin perform key_names_anew('3'); end $$;
do $$ begin perform key_names_anew('4'); end $$;
do $$ begin perform key_names_anew('5'); end $$;
do $$ begin perform key_names_anew('6'); end $$;
do $$ begin perform key_names_anew('7'); end $$;
do $$ begin perform key_names_anew('8'); end $$;
do $$ begin perform key_names_anew('9'); end $$;
do $$ begin perform key_names_anew('a'); end $$;
do $$ begin perform key_names_anew('b'); end $$;
do $$ begin perform key_names_anew('c'); end $$;
do $$ begin perform key_names_anew('d'); end $$;
do $$ begin perform key_names_anew('e'); end $$;
do $$ begin perform key_names_anew('f'); end $$;
do $$ begin perform pair_namesakes(); end $$;
