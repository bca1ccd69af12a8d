/**
 * Invented names of the 150 customers in their order, `Latin|Han`. Men and women where the scripts speak of a husband,
 * a lady, a gentleman; names of the cultures the places have.
 */
const US = `Corinne Ashdale
Terrence Oakhurst
Raúl Montejano
Brittney Falkner
Jasper Lindqvist
Yolanda Prewitt
Ximena Caballero Ruiz
Devonte Harkless
Priscilla Nakagawa
Everett Slocombe
Marguerite Boudreau
Graciela Zaragoza
Dwayne Kettering
Annalise Froehlich
Leonora Whitcombe
Esperanza Villaseñor
Tobias Greenhalgh
Imogene Stallworth
Kwame Asantewa
Felicity Marchetti
Fernando Quiroga
Shanice Bellefleur
Clarence Vandermeer
Rosalinda Echeverría
Malcolm Underhay`;
const UK = `Harriet Penhaligon
Callum Braithwaite
Siobhan McAllister
Nigel Featherstone
Anwar Choudhury
Philippa Wetherby
Bogumila Kaczmarek
Dorothea Hollingworth
Lorraine Stubbings
Rhiannon Prosser
Jemima Thistlewood
Gethin Llewellyn-Price
Olusegun Adebayo
Winifred Cholmondeley
Rupert Standish
Moira Galbraith
Tariq Mahmoodzadeh
Emlyn Pemberley
Saoirse Kinsella
Ingrid Haldorsen
Barnaby Wolstenholme
Zainab Farouqi
Clement Osbaldeston
Beatrice Ormerod
Millicent Fairweather`;
const SG = `Nurul Aisyah Zulkifli
Joelle Fernandez Oon
Hoe Zhi Xuan|何芷萱
Lakshmi Venugopal
Gan Boon Teck
Suresh Ramanujam
Chua Kok Leong
Pang Siew Choo|彭秀珠
Rashid Bin Othman
Teo Kah Hwee
Nandini Krishnasamy
Yeo Shu Fen|杨淑芬
Desmond Cheong Wai Kit
Mohamad Irfan Salleh
Quek Li Ting
Fong Hui Min|冯慧敏
Jocelyn Seah Pei Shan
Kavitha Thirunavukarasu
Marcus Ho Jun Jie
Kwa Jian Hong|柯建宏
Hafizah Kamaruddin
Benedict Tay Zi Yang
Toh Mei Juan|卓美娟
Roslinda Abu Bakar
Ignatius Soh Wee Kiat`;
const HK = `Fok Chi Hang|霍志恒
Yau Wing Sze|邱詠詩
Szeto Ka Wai|司徒嘉慧
Mok Tsz Hin|莫子軒
Au Yeung Suet Fong|歐陽雪芳
Lui Kin Fai|呂健輝
Kwok Pui Shan|郭佩珊
Ngan Hoi Ting|顏凱婷
Tsang Man Ho|曾文浩
Poon Lok Yiu|潘樂瑤
Chiu Siu Ling|趙小玲
Hui Chun Kit|許俊傑
Shum Yuk Lan|岑玉蘭
Yip Hiu Tung|葉曉彤
Siu Kwok Keung|蕭國強
Rohan Merchant
Genevieve Larkspur
Tang Sin Man|鄧善文
Cristina Macaraeg
Lau Oi Lin|劉愛蓮
Duarte Nogueira
Cheuk Wan Yee|卓韻怡
Alistair Drummond-Hay
Ma Kwan Yin|馬君賢
Meera Sundaresan`;
const CN = `Jiang Ruonan|蒋若楠
Pan Zhiyuan|潘志远
Fu Yongliang|傅永亮
Qiu Jingyi|邱静怡
Dong Xiulan|董秀兰
Shao Mengqi|邵梦琪
Lu Hongsheng|陆鸿生
Tao Liping|陶丽萍
Wan Jiacheng|万嘉诚
Gu Xinyue|顾欣悦
Xue Haifeng|薛海峰
Ren Yulin|任玉林
Fang Kexin|方可欣
Yin Guihua|尹桂花
Meng Lingbo|孟凌波
Hao Siyu|郝思宇
Bai Tianyou|白天佑
Kong Fanrong|孔繁荣
Mao Xiaodan|毛晓丹
Shi Jianping|石建平
Qin Wenhui|秦文慧
Lei Shuang|雷爽朗
Hou Bingbing|侯冰冰
Long Zhenyu|龙振宇
Wen Qiaolian|温巧莲
Niu Dawei|牛大伟
Jia Fengying|贾凤英
Duan Yifei|段逸飞
Lai Yanhong|赖燕红
Yuan Chongwen|袁崇文`;
const ID = `Rahayu Puspitasari
Bambang Sutrisno
Wulandari Kartikaningsih
Agus Priyambodo
Clara Simatupang
Ni Luh Ayu Wirasti
Slamet Hardjowiyono
Endang Sulistyowati
Siti Maryamah
Kevin Hutabarat
Dewi Lestari Anggraeni
Yohanes Manurung
Fitriani Nurhasanah
Stefanus Wangsadinata
Ratna Kusumawardani
Ridwan Syahputra
Melinda Tandiono
I Gede Suryawan
Tutik Handayani
Nadia Paramitha Soedirman`;

export interface PersonName {
  readonly latin: string;
  readonly han?: string;
}

const parse = (line: string): PersonName => {
  const [latin = '', han] = line.split('|');
  return han === undefined ? { latin } : { latin, han };
};

/** Index 0 is customer 1. */
export const CUSTOMER_NAMES: readonly PersonName[] = [US, UK, SG, HK, CN, ID].flatMap((list) => list.split('\n').map(parse));

/** People the scripts speak of who are not the customer: script → names in the order of their marks. */
export const OTHER_NAMES: Readonly<Record<string, readonly PersonName[]>> = {
  en067: [{ latin: 'Kerrigan Dunwoody' }],
  en073: [{ latin: 'Seow Ah Moi' }],
  en133: [{ latin: 'Thaddeus Rockingham' }],
  zh010: [{ latin: 'Maria Corazon Dimaculangan Macaraeg' }],
  zh040: [
    { latin: 'Lai Yanhong', han: '赖燕红' },
    { latin: 'Lai Guangming', han: '赖光明' },
  ],
  zh068: [{ latin: 'Alistair Drummond-Hay' }, { latin: 'Rosemary Drummond-Hay' }],
  zh089: [{ latin: 'Nadia Paramitha Wibisono' }],
};
