/**
 * Traditional characters of everyday service talk, each followed by its simplified form. One character stands for
 * one, so positions stay. Not a dictionary: what is missing here is simply read as it stands.
 */
const PAIRS =
  '們们個个這这來来時时對对說说沒没還还為为會会過过後后麼么樣样請请問问題题錢钱貸贷帳账賬账戶户號号碼码電电話话銀银卡卡發发' +
  '現现開开關关間间點点應应該该實实際际萬万億亿塊块單单張张條条從从裡里裏里邊边幾几歲岁長长難难覺觉聽听見见講讲話话語语' +
  '誰谁讓让給给經经結结線线網网絡络機机構构業业務务員员員员辦办處处理理證证據据據据認认識识護护照照驗验審审核核書书買买賣卖' +
  '費费價价貴贵資资產产貨货幣币匯汇換换兌兑轉转賺赚虧亏債债負负責责償偿還还騙骗詐诈盜盗竊窃偷偷搶抢嚇吓脅胁報报警警訴诉訟讼' +
  '師师醫医療疗傷伤殺杀死死歡欢樂乐愛爱氣气憤愤怒怒煩烦擾扰罵骂聯联繫系係系統统絕绝續续約约終终級级紅红綠绿藍蓝' +
  '無无廣广廠厂嚴严壞坏壓压歷历曆历歲岁環环當当盡尽儘尽確确碼码禮礼種种積积稱称穩稳競竞筆笔節节範范簡简簽签籌筹' +
  '紀纪級级納纳純纯紙纸細细組组絲丝綁绑維维緊紧緒绪編编緩缓練练縮缩總总織织繳缴繼继罰罚習习職职聲声肅肃腦脑臉脸' +
  '與与興兴舉举舊旧華华著着蘇苏藥药號号補补裝装製制複复復复覆覆視视規规親亲觀观觸触計计訂订訊讯記记設设許许訪访' +
  '評评詞词試试詢询詳详誌志誤误誠诚誘诱調调談谈論论諾诺謝谢譯译議议讀读變变財财貧贫貪贪貼贴貿贸賀贺賠赔賴赖購购' +
  '贈赠贏赢趕赶跡迹踐践車车軟软軍军輕轻輛辆輸输轟轰農农遠远違违遞递適适選选遲迟遺遗郵邮鄉乡釋释針针鈔钞鈕钮鉛铅' +
  '銷销鋪铺錄录錯错鍵键鎖锁鎮镇鏈链鐘钟鐵铁門门閃闪閉闭閱阅闆板陣阵陰阴陸陆陳陈階阶隊队隨随險险隱隐雙双雖虽雜杂' +
  '離离零零靈灵靜静頁页頂顶項项順顺須须預预領领頭头頻频顆颗額额願愿類类顧顾顯显風风飛飞飯饭飲饮養养餘余館馆駕驾' +
  '騎骑騷骚驗验驚惊髮发鬆松鬧闹魚鱼鳥鸟鹽盐麥麦黃黄黑黑齊齐齒齿龍龙龜龟併并佔占倉仓側侧偵侦傳传僅仅價价儀仪優优' +
  '兒儿內内兩两冊册凍冻別别剛刚創创劃划劇剧劑剂動动勞劳勢势勸劝區区協协卻却參参員员喪丧嗎吗嗰嗰單单嘗尝嘅嘅團团' +
  '園园圍围圖图國国圓圆執执堅坚報报場场塵尘墊垫壯壮壽寿夠够夢梦夾夹奪夺奮奋婦妇媽妈學学孫孙寧宁審审寫写寬宽寶宝' +
  '將将專专尋寻導导屆届層层屬属島岛崗岗帶带幣币幫帮幹干庫库廢废彈弹強强彙汇彎弯後后徑径從从徵征徹彻恆恒悶闷惡恶' +
  '惱恼愛爱態态慘惨慣惯慮虑慶庆憂忧憑凭懇恳懲惩懷怀懶懒戰战戲戏戶户拋抛掃扫掛挂採采換换揮挥損损搖摇撥拨撤撤擁拥' +
  '擇择擊击擔担據据擠挤擬拟擴扩擺摆攔拦敗败數数敵敌斷断於于昇升時时晉晋暫暂曉晓曬晒書书會会東东極极楊杨榮荣槍枪' +
  '樂乐樓楼標标樞枢樣样橋桥機机檔档檢检櫃柜權权歐欧歸归殘残毀毁氣气決决沖冲況况洩泄淚泪淨净淺浅減减渦涡測测湯汤' +
  '準准溝沟溫温滅灭滯滞滿满漁渔漢汉漲涨漸渐潛潜濟济濫滥灣湾災灾烏乌煙烟熱热營营爭争爺爷牆墙牽牵狀状獎奖獨独獲获' +
  '獻献環环產产畢毕畫画異异療疗癥症癒愈盤盘監监眾众睏困碼码礎础禍祸離离稅税窮穷競竞筆笔籤签糧粮糾纠紅红紋纹約约' +
  '絡络統统絨绒綜综綫线線线網网緣缘縣县縱纵繁繁繞绕繩绳罷罢羅罗義义聖圣聞闻聰聪脫脱腳脚臨临臺台舖铺艙舱艱艰蓋盖' +
  '薦荐藉借虛虚蟲虫術术衛卫衝冲裝装裡里襲袭託托該该誇夸課课請请諮咨講讲謀谋謊谎證证警警護护豐丰貌貌貝贝負负貢贡' +
  '貫贯販贩責责貯贮費费賊贼資资賓宾賞赏質质賭赌軌轨軸轴載载較较輔辅輪轮轄辖辭辞邏逻鄰邻醜丑醬酱釐厘鈴铃銅铜鍋锅' +
  '閑闲閒闲閘闸闊阔關关陽阳際际隻只雞鸡難难電电霧雾韓韩響响頓顿頗颇頸颈題题顏颜飄飘餐餐餓饿驅驱驟骤體体鬥斗鬱郁' +
  '麗丽麼么點点黨党尷尴咩咩唔唔啲啲喺喺嘢嘢嚟来冇没佢他哋们睇看搵找俾给畀给乜什咗了邊边啱对攞拿';

const build = (): ReadonlyMap<string, string> => {
  const characters = [...PAIRS];
  const table = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) {
    const from = characters[index];
    const to = characters[index + 1];
    if (from !== undefined && to !== undefined && from !== to && !table.has(from)) table.set(from, to);
  }
  return table;
};

const TABLE = build();

const HAS_HAN = /\p{Script=Han}/u;

/** Replaces traditional characters by simplified ones; text without Chinese characters is returned as it is. */
export const toSimplified = (text: string): string => {
  if (!HAS_HAN.test(text)) return text;
  let simplified = '';
  for (const character of text) simplified += TABLE.get(character) ?? character;
  return simplified;
};

/** How many characters are written in their traditional form only: tells zh-Hant from zh-Hans. */
export const traditionalCharacters = (text: string): number => {
  let found = 0;
  for (const character of text) if (TABLE.has(character)) found += 1;
  return found;
};
