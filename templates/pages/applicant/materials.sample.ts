import { materials, notNeeded } from '../samples/case.ts';
import { applicantFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'materials'> = {
  frame: applicantFrame('上传申请材料', [
    { href: '/applications', label: '我的申请' },
    { href: '/applications/sample', label: '申请事项' },
  ]),
  caption: '东昌府区和润医院',
  heading: '上传申请材料',
  intro: '按您填写的情况，须提供下列材料。每项可以传多个文件，传好即保存。',
  errors: [],
  materials,
  notNeeded,
  checking: true,
  refreshHref: '/applications/sample/materials',
  back: { href: '/applications/sample', label: '返回申请事项' },
  next: { href: '/applications/sample', label: '完成，返回申请事项' },
};

export const samples = {
  uploading: page,
  'refused-and-asked': {
    ...page,
    checking: false,
    errors: [{ href: `#${materials[0]?.id}`, message: '申请表：这个文件不是PDF，扩展名与内容不符' }],
    materials: materials.map((material, index) => ({
      ...material,
      ...(index === 0 ? { error: '这个文件不是PDF，扩展名与内容不符。请重新导出后上传。' } : {}),
      ...(index === 3 ? { finding: '租赁合同缺第3页，租期看不清。请补全页并重新扫描。' } : {}),
    })),
  },
} satisfies Readonly<Record<string, View<'materials'>>>;
