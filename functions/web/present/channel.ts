import type { Agency } from '../../../domain/agency.ts';
import type { ChannelView } from '../../../templates/pages/views.ts';

/** Where the public reaches an agency with enquiries, complaints and objections. */
export function channelView(agency: Agency | undefined, name = agency?.name ?? '经办机构'): ChannelView {
  if (!agency) return { name, rows: [] };
  const { phone, address, contact = {} } = agency;
  const { complaintPhone, complaintAddress, hours } = contact;
  const rows: [string, string | undefined][] = [
    ['咨询电话', phone],
    ['投诉举报电话', complaintPhone ?? phone],
    ['地址', address],
    ['受理投诉举报的地址', complaintAddress],
    ['工作时间', hours],
  ];
  return { name, rows: rows.flatMap(([key, line]) => (line ? [{ key, lines: [line] }] : [])) };
}
