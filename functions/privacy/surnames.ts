/**
 * Frequent Chinese surnames, both scripts (Ministry of Public Security, 2020 name report; Hundred Family Surnames): what may begin
 * a name without being asked for. Surnames that are everyday words (时, 和, 明, 国) are left out: only a question makes them names.
 */
const SURNAMES = new Set([
  ...'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭肖蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃武莫孔汤湯尤关關伍施洪区區冼霍梅翁樊殷凌尚牛倪安章庄莊俞柳向岳齐齊童蓝藍喻舒桂单單包左辛聂聶耿焦鲍鮑柴温溫翟容植甄麦麥简簡连連岑卓游柯詹涂苗路艾骆駱阮纪紀裴闫成牟符盛申甘房季靳司卫衛臧',
  ...'褚戚窦竇葛奚鲁魯滕毕畢邬鄔卞穆湛祁禹狄贝貝谈談茅庞龐屈项項祝闵閔席娄婁刁虞缪繆裘邢荀芮储儲隗宓郗宫宮仇栾欒厉厲戎郜蓟薊蔺藺屠蒙乔喬胥莘劳勞蒲姬冉郦酈雍桑濮瞿晏茹敖巩鞏晁阚闞饶饒鞠蒯荆荊竺桓佘佟邝鄺揭粟仝亓逯沙丘古池丛叢鄢練练鄞郁郎颜顏',
]);
const DOUBLE_SURNAMES = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 独孤 獨孤 南宫 南宮 夏侯 皇甫 尉迟 公孙 公孫 慕容 令狐 轩辕 长孙 長孫 宇文 端木 百里 钟离 鍾離 鲜于 鮮于 赫连 澹台 濮阳 太史 申屠 呼延 西门 西門 闻人'.split(
    ' ',
  ),
);
const DOUBLE_FIRST = new Set([...DOUBLE_SURNAMES].map((surname) => surname.charAt(0)));

export const isDoubleSurnameAt = (text: string, at: number): boolean =>
  DOUBLE_FIRST.has(text.charAt(at)) && DOUBLE_SURNAMES.has(text.slice(at, at + 2));
export const isSurnameAt = (text: string, at: number): boolean => SURNAMES.has(text.charAt(at)) || isDoubleSurnameAt(text, at);

/** Characters that continue the sentence instead of the name. */
export const NOT_IN_NAMES: ReadonlySet<string> = new Set([
  ...'什怎谁誰哪么麼的了是我你您他她它們们这這那在有不没沒也都要想请請问問吗嗎吧呢啊就和跟把被给給会會能可从從到說说来來去還还又再上下里今昨号號码碼卡款钱身份证證手机電电话話打申已因為为與与及或至同向于',
  ...'㗎係唔嘅咗喺冇啲嗰邊边呀喇啦囉咁噉佢哋俾畀',
]);

/** Words that begin with a surname character but name nobody ("我是高中生", "我是金卡客户"). */
const NOT_NAMES = new Set(
  '安葬 周围 周圍 何人 单方 單方 古人 金主 谢谢 謝謝 安排 常见 成功 时间 时候 明天 明白 文件 房子 房贷 房租 房东 房東 房产 房產 平台 平时 水电 车贷 车子 车款 商家 商户 凌晨 解决 解释 单位 單位 单子 單子 单独 單獨 单笔 包括 包含 连续 連續 连接 應該 应该 强制 纪录 紀錄 经常 简单 簡單 符合 常常 高中 高级 高級 高管 高利 高血 高手 高额 高額 高龄 高考 金卡 金牌 白金 白领 白領 白条 白色 白白 黄金 黃金 黄色 马上 馬上 馬來 马来 任何 任意 任务 任務 方便 方案 方式 方法 方面 于是 万一 萬一 万元 万分 万事 江苏 江西 江南 石家 石油 安全 安装 安裝 安心 安卓 温州 金融 金额 金額 金条 金管 龙卡 夏天 周末 周一 周二 周三 周四 周五 周六 周日 周结 周期 周转 周還 周还 周内 关于 關於 关注 关闭 關閉 关系 關係 关机 何时 何時 何况 严重 嚴重 严格 白天 毛病 程序 程度 高兴 高興 黄牌 田地 田园 许多 許多 许可 华侨 史上 陆续 陸續 武汉 武漢 莫名 尤其 区别 區別 区域 孔雀 熊猫 余额 餘額 余下 余款 成本 成年 成为 成绩 成立 项目 項目 贝壳 储蓄 儲蓄 储值 席位 古董 司机 司機 司法 向来 游戏 遊戲 路上 路过 路由 房屋 房号 齐全 包裹 包月 包年 包车 童年 单身 單身 左右 左边 尚未 安排 麦当 申请 申請 申诉 申訴 申报 盛大 季度 连锁 練習 练习 厉害 厲害 劳动 勞動 劳务 劳驾 葛优 项链 祝您 祝你 祝福 荆州 池塘 沙发 沙發 沙田 古城 任职 容易 柳州 桂林 梅州 江门 徐州 杭州 郑州 鄭州 苏州 蘇州 温馨 溫馨 程式 毕业 畢業 毕竟 談判 谈判 谈谈 仇人 席卷 戴帽 何必 何须 龙头 郎君 章程 严肃 宋体 雷达 韩国 韓國 唐突 施工 施舍 凌乱 尤为 简历 簡訊 簡體 简体 简短 连夜 连累 连忙 卓越 游客 路费 路口 艾滋 纪念 紀念 成员 成員 盛夏 甘肃 甘愿 房价 季节 卫生 衛生 卫星 丁点'.split(
    ' ',
  ),
);

/** Short answers that are no name, whatever their first character. */
const NOT_ANSWERS = new Set(
  '可以 好啊 好吧 好嘅 等一 等我 等会 等會 等等 稍等 等下 等陣 行吧 行啊 随便 同意 确认 確認 本人 客服 人工 投诉 投訴 查询 查詢 贷款 貸款 还款 還款 密码 密碼 忘了 知道 登记 登記 手机 手機 公司 先生 小姐 女士 太太 太君 对啊 对的 喂喂 你好 您好 唔該 多谢 多謝 感谢 感謝 麻烦 麻煩 为啥 为何 干嘛 点解 點解 咩事 收到 真的 假的 快点 快啲 算了 拒绝 拒絕 取消 退款 转账 轉賬 转人工 没问题 冇問題 一样 一樣 同上 上面 刚才 頭先 剛才 已经 已經 还没 还有 仲有 继续 繼續 试试 不用 唔使 有啊 没有 冇啊 明白 清楚 了解 是啊 係啊 系啊 哈哈 呵呵 嗯嗯 哦哦 是的 对呀 啱啱 啱呀 銀行 银行 账户 賬戶 卡号 早晨 早上好 晚上好 下午好 中午好 老婆 老公 爸爸 妈妈 媽媽 儿子 女儿 朋友 同事 老板 老闆 客户 客戶 会员 姓名 名字 全名 英文 中文 普通话 廣東話'.split(
    ' ',
  ),
);
const BAD_ENDINGS = new Set([...'人員员户戶者客卡版级級吗嗎呢吧啊呀']);

/** Whether a stretch that begins like a name is a word instead. */
export const isKnownWord = (text: string): boolean => NOT_NAMES.has(text) || NOT_NAMES.has(text.slice(0, 2));
export const endsLikeWord = (text: string): boolean => BAD_ENDINGS.has(text.slice(-1));
/** Whether a short whole answer is no name. */
export const standsForNobody = (text: string): boolean =>
  /^[零〇一二三四五六七八九十百千两兩几幾]/.test(text) ||
  NOT_ANSWERS.has(text) ||
  NOT_ANSWERS.has(text.slice(0, 2)) ||
  NOT_ANSWERS.has(text.slice(-2)) ||
  isKnownWord(text) ||
  endsLikeWord(text);
