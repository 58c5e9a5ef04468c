import type { Calendar } from './calendar.ts';
import { year2023 } from './years/2023.ts';
import { year2024 } from './years/2024.ts';
import { year2025 } from './years/2025.ts';
import { year2026 } from './years/2026.ts';

/**
 * The calendar of the State Council's General Office (国务院办公厅). To add a year: one file under `years/`, copied from
 * the paper itself, and one line here; every deadline that leaned on it becomes firm at its next reckoning.
 */
export const stateCouncil: Calendar = { arrangements: [year2023, year2024, year2025, year2026] };
