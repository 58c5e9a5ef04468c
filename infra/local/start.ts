import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../templates/engine/files.ts';

// Compiling is half of a start, so what was compiled is kept. Only what is imported from here on profits.
enableCompileCache(cacheFolder('compiled'));
const { ACCOUNTS } = await import('./demo/directory.ts');
const { DataFileInUse } = await import('./dynamodb/service.ts');
const { openEdition } = await import('./edition.ts');

/** `npm start`: the service on this machine, with one line that says where to click and which accounts exist. */
const port = Number(process.env.PORT ?? 8080);
const data = process.env.DINGDIAN_DATA ?? join(fileURLToPath(new URL('../..', import.meta.url)), '.dingdian');

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT 应为 0 到 65535 的整数，现在是“${process.env.PORT}”。`);
  process.exit(2);
}

try {
  const edition = await openEdition({ data, port, demonstrate: true });
  const accounts = ACCOUNTS.map(({ id, name }) => `${id}（${name}）`).join('、');
  console.log(
    `定点已启动：请打开 ${edition.address} ；账号 ${accounts}，点选即登录；数据在 ${data}，按 Ctrl-C 停止。`,
  );
  // By itself it is written at a good end only.
  flushCompileCache();
  let stopping: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // One Ctrl-C may arrive twice (through npm and directly); a second one, a while later, means now.
      if (stopping !== undefined && Date.now() - stopping > 1000) process.exit(1);
      if (stopping !== undefined) return;
      stopping = Date.now();
      edition.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  if (error instanceof DataFileInUse) console.error(`数据文件夹 ${data} 正被另一个进程使用。`);
  else if (isAddressInUse(error)) console.error(`端口 ${port} 已被占用，可以用 PORT=8081 npm start 换一个。`);
  else console.error(error);
  process.exit(1);
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
