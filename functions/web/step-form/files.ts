import { sizeInWords } from '../present/notices.ts';
import { base, type Draw, every, fieldId, type Read } from './context.ts';

/** Files for the record: those this officer has uploaded and no act has taken up yet, each to be ticked. */
export const drawFiles: Draw = (drawing) => {
  const { step, field, tried, context } = drawing;
  const about = base(drawing);
  const chosen = every(tried.entries, field.name);
  const files = context.files ?? [];
  const id = fieldId(step, field.name);
  const posted = tried.entries.length > 0;
  return [
    {
      ...about,
      hint: [
        about.hint,
        files.length > 0 ? '勾选要随本步骤存入案卷的文件。' : '还没有上传可用的文件，请先在上方上传。',
      ]
        .filter(Boolean)
        .join(''),
      kind: 'choices',
      options: files.map(({ upload, fileName, size }, index) => ({
        id: index === 0 ? id : `${id}-${index}`,
        value: upload,
        label: `${fileName}（${sizeInWords(size)}）`,
        checked: posted ? chosen.includes(upload) : true,
      })),
    },
  ];
};

export const readFiles: Read = ({ name }, entries) => {
  const chosen = every(entries, name);
  return { value: chosen.length > 0 ? chosen : undefined };
};
