import { officerFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'record-files'> = {
  frame: officerFrame('存入案卷的文件', [{ href: '/cases/31', label: '东医保收〔2026〕31号' }]),
  caption: '东昌府区和润医院，东医保收〔2026〕31号',
  heading: '存入案卷的文件',
  intro: '先在这里上传，再在办理时勾选存入案卷。',
  files: [
    {
      name: '签字页.pdf',
      size: '1.2 MB',
      at: '2026-09-28 10:10',
      state: 'usable',
      href: '/cases/31/files/a',
    },
    {
      name: '照片.heic',
      size: '3.0 MB',
      at: '2026-09-28 10:12',
      state: 'rejected',
      reason: '不是可以接受的格式。',
    },
  ],
  checking: true,
  refreshHref: '/cases/31/files?uploaded=b',
  begin: target('/cases/31/files'),
  acceptText: 'PDF、JPG、PNG、MP4，每个文件不超过20 MB',
  back: { href: '/cases/31/steps/visit', label: '回到“登记现场评估”' },
};

export const samples = {
  some: page,
  uploading: {
    ...page,
    files: [],
    checking: false,
    upload: {
      ...target('https://uploads.example.invalid/'),
      accept: 'application/pdf',
      maxBytes: 20_971_520,
      after: '/cases/31/files?uploaded=b',
    },
  },
} satisfies Readonly<Record<string, View<'record-files'>>>;
