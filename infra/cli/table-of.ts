import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { openTable, type Table } from '../../functions/adapters/table.ts';
import { inProcessHandler } from '../local/aws/in-process.ts';
import { openClock } from '../local/clock.ts';
import { DataFileInUse, openDynamo } from '../local/dynamodb/service.ts';
import { BrokenDatabase, NoDataFolder, openReadOnly } from '../local/fsck/open.ts';
import { WrongUse } from './command.ts';

/** A table to work on, and the clock it lives by (milliseconds since 1970). */
export interface OpenedTable {
  table: Table;
  clock: () => number;
  close(): Promise<void>;
}

/** The table of the cloud account in the environment. */
export function cloudTable(name: string): OpenedTable {
  const table = openTable(name);
  return {
    table,
    clock: Date.now,
    close: () => {
      table.client.destroy();
      return Promise.resolve();
    },
  };
}

/**
 * A copy of a data folder's table: the folder itself is only read.
 * @throws {WrongUse} when it is none, is damaged or is in use.
 */
export async function copiedTable(folder: string): Promise<OpenedTable> {
  const scratch = mkdtempSync(join(tmpdir(), 'dingdian-records-'));
  const tidy = () => rmSync(scratch, { recursive: true, force: true });
  try {
    const file = join(scratch, 'dynamodb.sqlite');
    copyTable(folder, file);
    const open = await openFile(file, folder);
    return {
      ...open,
      close: async () => {
        await open.close();
        tidy();
      },
    };
  } catch (error) {
    tidy();
    throw error;
  }
}

/** A data folder's own table, to write to. @throws {WrongUse} when it is none or is in use. */
export async function ownTable(folder: string): Promise<OpenedTable> {
  const file = join(folder, 'dynamodb.sqlite');
  if (!existsSync(file)) throw notAFolder(folder, file);
  try {
    return await openFile(file, folder);
  } catch (error) {
    throw error instanceof DataFileInUse ? inUse(folder) : error;
  }
}

async function openFile(file: string, folder: string): Promise<OpenedTable> {
  const clock = openClock(folder);
  const service = openDynamo({ file, clock: clock.now });
  const config = {
    region: 'local',
    endpoint: 'http://127.0.0.1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    requestHandler: inProcessHandler(service),
  };
  const { TableNames = [] } = await new DynamoDBClient(config).send(new ListTablesCommand({}));
  const table = openTable(TableNames[0] ?? '', config);
  return {
    table,
    clock: clock.now,
    close: async () => {
      table.client.destroy();
      await service.close();
    },
  };
}

function copyTable(folder: string, to: string): void {
  try {
    const { db, close } = openReadOnly(join(folder, 'dynamodb.sqlite'));
    try {
      db.prepare('VACUUM INTO ?').run(to);
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof DataFileInUse) throw inUse(folder);
    if (error instanceof NoDataFolder) throw notAFolder(folder, error.file);
    if (error instanceof BrokenDatabase)
      throw new WrongUse('--data', `${folder} 的数据已损坏，请用 fsck 检查`);
    throw error;
  }
}

function inUse(folder: string): WrongUse {
  return new WrongUse('--data', `数据文件夹 ${folder} 正被运行中的服务使用，请先停止服务，或者在网页上办理`);
}

function notAFolder(folder: string, file: string): WrongUse {
  return new WrongUse('--data', `${folder} 不是数据文件夹（没有 ${file}）`);
}
