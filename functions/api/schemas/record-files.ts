import { z } from 'zod';
import { InstantOut, NextCursor } from './common.ts';
import { registered } from './named.ts';

export const RecordFileForm = registered(
  'RecordFileForm',
  z.strictObject({
    upload: z.string(),
    url: z.string(),
    fields: z
      .record(z.string(), z.string())
      .meta({ description: '原样放入 multipart/form-data，文件字段名 file，排在最后' }),
    maxBytes: z.int(),
    accept: z.array(z.string()),
    expiresIn: z.int().meta({ description: '秒' }),
  }),
);

export const RecordFileList = registered(
  'RecordFileList',
  z.strictObject({
    items: z.array(
      z.strictObject({
        upload: z.string(),
        by: z.string().meta({ description: '上传岗位；不含姓名' }),
        askedAt: InstantOut,
        state: z.enum(['awaited', 'usable', 'refused']),
        fileName: z.string().optional(),
        size: z.int().optional(),
        reason: z.string().optional(),
        mediaType: z.string().optional(),
        sha256: z.string().optional(),
        receivedAt: InstantOut.optional(),
        recordedBy: z.array(z.int()).meta({ description: '列入它的事件' }),
      }),
    ),
    next: NextCursor,
  }),
);

export const RecordFileLink = registered(
  'RecordFileLink',
  z.strictObject({ url: z.string(), fileName: z.string(), mediaType: z.string(), expiresIn: z.int() }),
);
