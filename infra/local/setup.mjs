// Runs first in every npm script, on whatever Node the machine has (20 or newer), and brings what the scripts need: the
// exact packages of the lockfile, among them the Node 24 on which it then runs the script it is given. Plain JavaScript
// for that reason; and no pre-script, because npm leaves those out where install scripts are switched off.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const env = {
  ...process.env,
  PATH: `${root}node_modules/.bin:${process.env.PATH}`,
  // Node keeps what it compiled, types taken out: the next start takes half as long.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? `${root}node_modules/.cache/dingdian/compiled`,
};
const stampFile = `${root}node_modules/.dingdian-install`;
const stamp = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');

const fresh = !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp;
if (fresh) {
  process.stderr.write('首次运行：正在安装依赖（只需一次）…\n');
  // Node 20's npm warns about packages that want a newer Node; they will run on the Node 24 being installed here.
  const install = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  );
  if (install.status !== 0) {
    process.stderr.write('安装失败：npm ci 没有成功，请检查网络与 npm 源后重试。\n');
    process.exit(install.status ?? 1);
  }
}

const node = spawnSync('node', ['--version'], { encoding: 'utf8', env });
const major = Number(/^v(\d+)/.exec(node.stdout ?? '')?.[1] ?? 0);
if (major < 24) {
  process.stderr.write(
    `需要 Node 24 或更新版本；本平台（${process.platform}-${process.arch}）没有随包提供，请先自行安装。\n`,
  );
  process.exit(1);
}

if (fresh) {
  // The browser is unpacked and the fonts are cut once, so that the first document does not wait for either.
  const prepare = spawnSync('node', ['templates/prepare.ts'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env,
  });
  if (prepare.status !== 0) process.exit(prepare.status ?? 1);
  writeFileSync(stampFile, stamp);
}

const [script, ...args] = process.argv.slice(2);
if (script) {
  const child = spawn('node', [`${root}${script}`, ...args], { stdio: 'inherit', env });
  // What is sent to this process alone is passed on; a Ctrl-C reaches the whole group, and the script then hears it twice.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
