import { pathToFileURL } from 'node:url';
import { type Command, type Exit, type Io, WrongUse } from './command.ts';
import { closest } from './suggest.ts';
import { aligned } from './text.ts';

/** Every command, read only when it is called: rendering and simulating bring much with them. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  law: {
    summary: '全部办事规则：阶段、步骤、期限、条件、材料、不予受理情形、表单、文书、存疑处',
    load: async () => (await import('./law.ts')).law,
  },
  deadline: {
    summary: '推算一个期限：到哪天、是否确定、数了和跳过了哪些日子、依据',
    load: async () => (await import('./deadline.ts')).deadline,
  },
  explain: {
    summary: '一件案卷的每个日期从何而来：原文、起算、逐日计算、暂停、是否暂估',
    load: async () => (await import('./explain.ts')).explain,
  },
  calendar: {
    summary: '放假安排：已有哪些年份；核对、登记国务院办公厅新公布的一年，不必等新版本',
    load: async () => (await import('./calendar.ts')).calendar,
  },
  simulate: {
    summary: '按情景文件推演一个案件：真实的规则、时间线和归档，时钟由情景拨动',
    load: async () => (await import('./simulate.ts')).simulate,
  },
  documents: {
    summary: '列出全部文书和表单',
    load: async () => (await import('./documents.ts')).documents,
  },
  render: {
    summary: '把一种文书或表单生成 PDF：空白、示例，或按数据填写',
    load: async () => (await import('./render.ts')).render,
  },
  verify: {
    summary: '查验 PDF 文书：是不是原件、盖章后有没有改动；给出数据文件夹时还查是否已撤回或换发',
    load: async () => (await import('./verify.ts')).verify,
  },
  agency: {
    summary: '经办机构：申请签名证书、登记机构和证书、登记信任的根证书（云上用）',
    load: async () => (await import('./agency.ts')).agency,
  },
  'api-client': {
    summary: '由接口说明生成带类型的客户端声明（functions/api/client/schema.d.ts）',
    load: async () => (await import('./api-client.ts')).apiClient,
  },
  register: {
    summary: '公开名录：按全部案卷重写',
    load: async () => (await import('./register.ts')).register,
  },
  fsck: {
    summary: '检查数据文件夹：案卷链、索引、文号、归档是否一致；只检查，不修复',
    load: async () => (await import('./fsck.ts')).fsck,
  },
};

/** Runs one command line (without `node` and the file). Wrong use is told on `err` and answered with 2. */
export async function main(args: readonly string[], io: Io): Promise<Exit> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(overview());
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    const near = closest(name, Object.keys(COMMANDS));
    io.err(`没有命令“${name}”${near ? `，是不是“${near}”` : ''}。\n\n${overview()}`);
    return 2;
  }
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${entry.summary}\n\n用法：dingdian ${name} ${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    io.err(`${error.message}\n用法：dingdian ${name} ${command.usage.split('\n')[0]}（详见 --help）\n`);
    return 2;
  }
}

function overview(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]);
  return `用法：dingdian <命令> [选项]\n\n${aligned(rows, '  ')}\n\n每个命令都可加 --json（结果用 JSON 输出）和 --help。\n退出码：0 正常；1 有发现；2 用法有误；70 程序故障。\n`;
}

/** A reader that closes early (`| head`) is no fault of ours. */
function untilClosed(stream: NodeJS.WriteStream): (text: string) => void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return (text) => {
    if (stream.writable) stream.write(text);
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { stdout, stderr } = process;
  try {
    process.exitCode = await main(process.argv.slice(2), {
      out: untilClosed(stdout),
      err: untilClosed(stderr),
      terminal: stdout.isTTY,
    });
  } catch (fault) {
    stderr.write(`程序故障：${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    process.exitCode = 70;
  }
}
