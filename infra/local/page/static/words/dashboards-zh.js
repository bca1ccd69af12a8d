/** Words of the dashboards' text widgets in Chinese, by the English line the template holds. */
export const DASHBOARDS_ZH = {
  'Is the customer helped, does the machine know what it does, do we keep the rules? Every figure is a gauge from the ledger of facts: **n** is its denominator, a gap means *no data* (never zero), contacts younger than their window are left out, not called resolved. All definitions with worked examples: functions/kpi/KPIS.md.':
    '客户得到帮助了吗？机器知道自己在做什么吗？我们守规矩吗？每个数字都来自事实账本：**n** 为分母，空缺表示*无数据*（绝不是零），未满观察期的联系不计入，也不算已解决。全部定义与手算示例见 functions/kpi/KPIS.md。',
  'What we send, to whom we do not, and what customers make of it. No figure here is a reason to send more: each send must pass *may we contact this person, on this channel, for this purpose, now?* twice. A gap means *no data*, never zero.':
    '我们发送了什么、没有发给谁、客户作何反应。这里没有任何数字是多发的理由：每次发送都要两次通过“*此刻可否为此目的经此渠道联系此人？*”。空缺表示*无数据*，绝不是零。',
  'Does everything flow, what does it cost, where is it stuck? Received = accepted + duplicates + quarantined + dead-lettered, always. Every alarm has a heading of its own name in infra/observability/RUNBOOK.md.':
    '一切是否顺畅、花费多少、卡在哪里？收到 = 接收 + 重复 + 隔离 + 死信，永远成立。每个告警在 infra/observability/RUNBOOK.md 中都有同名小节。',
  'Sent, deferred and suppressed reminders as the outreach function counts them, sum of 5 minutes. Deliveries, not reminders: a repeated message counts again here, not in the KPIs.':
    '触达函数所计的已发送、延后与拦截，5 分钟合计。按投递次数计：重复消息在此再计一次，KPI 中不计。',
  'Reminders that were claimed and whose fate at the provider is unknown (never repeated), and timers found due, sum of 5 minutes. Runbook: stuck-claims.':
    '已认领但在服务商处结果未知的提醒（绝不重发），以及到期的定时器，5 分钟合计。手册：stuck-claims。',
  'Messages waiting in the customer-due queue, greatest of 5 minutes.': 'customer-due 队列中等待的消息数，5 分钟最大值。',
  'Age of the oldest message in the customer-due queue, greatest of 5 minutes. Runbook: customer-due-late.':
    'customer-due 队列中最旧消息的等待时长，5 分钟最大值。手册：customer-due-late。',
  'Messages that became work, and deliveries of what was finished already, by function; sum of 5 minutes.':
    '成为工作的消息，以及早已完成之事的再次投递，按函数；5 分钟合计。',
  'Messages nobody can read (their originals wait 14 days), and deliveries that failed and come again; sum of 5 minutes. Runbook: quarantine.':
    '无法读取的消息（原文保留 14 天），以及失败后会再来的投递；5 分钟合计。手册：quarantine。',
  'How long the oldest message of each queue has waited, greatest of 5 minutes. Runbook: <queue>-late.':
    '各队列最旧消息已等待多久，5 分钟最大值。手册：<queue>-late。',
  'Messages set aside after five tries, by queue, greatest of 5 minutes. `npm run redrive` brings them back. Runbook: <queue>-dead-letters.':
    '五次尝试后搁置的消息，按队列，5 分钟最大值。`npm run redrive` 可送回重试。手册：<queue>-dead-letters。',
  'Runs that crashed or timed out, and starts AWS refused, by function; sum of 5 minutes. Runbook: <function>-failing, functions-throttled.':
    '崩溃或超时的运行，以及被 AWS 拒绝的启动，按函数；5 分钟合计。手册：<function>-failing、functions-throttled。',
  'Time of the slowest hundredth of runs, by function, of 5 minutes. A mean would hide them.':
    '最慢的百分之一运行的耗时，按函数，5 分钟。平均值会掩盖它们。',
  'Calls of Bedrock, and requests whose answer was not usable (the embedded tier or a person took over); sum of 5 minutes. Runbook: model-degraded.':
    'Bedrock 调用次数，以及回答不可用（由内置模型或人工接手）的请求；5 分钟合计。手册：model-degraded。',
  'Input and output tokens of those calls, sum of 5 minutes.': '上述调用的输入与输出令牌数，5 分钟合计。',
  'Facts read per rollup (left, greatest of an hour) and runs of every function (right, sum of an hour). A gap on the left: the KPIs get old. Runbook: rollup-silent.':
    '每次汇总读取的事实数（左轴，1 小时最大值）与各函数的运行次数（右轴，1 小时合计）。左侧空缺：KPI 正在变旧。手册：rollup-silent。',
};

/** Windows of gauges, by their English words. */
export const WINDOWS_ZH = {
  'today so far (UTC)': '今日至今（UTC）',
  'the last 7 days': '最近 7 天',
  'the 7 latest days whose issues have closed (8 to 14 days ago)': '最近 7 个问题已满观察期的日子（8 至 14 天前）',
  'the last 28 days': '最近 28 天',
};
