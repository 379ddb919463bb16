// What screens use. The shell itself is imported by its own path, so that the first load holds no table and no form.
export { AskReason } from './AskReason';
export {
  Card,
  Defined,
  EmptyState,
  Figure,
  Figures,
  LateTag,
  PageHead,
  SimulatedTag,
  Tag,
  type Tone,
  Toolbar,
} from './Bits';
export { DataTable } from './DataTable';
export { DayButton } from './DayButton';
export { DayField } from './DayField';
export { DayInput } from './DayInput';
export { DetailPage } from './DetailPage';
export { EmailField } from './EmailField';
export { EndOfList } from './EndOfList';
export { ExportButton } from './export/ExportButton';
export { saveFile } from './export/saveFile';
export { Facts, Titles } from './Facts';
export { feedback } from './feedback';
export { ChoiceField, TextField } from './fields';
export { askOnce, NotNow } from './form/askOnce';
export { FormDrawer } from './form/FormDrawer';
export { RecordDrawer } from './form/RecordDrawer';
export { useDraft } from './form/useDraft';
export { Instead, latest } from './form/useFormDrawer';
export { Hint } from './Hint';
export { useActWords } from './history/actWords';
export { Changes, History } from './history/History';
export { HistoryDrawer } from './history/HistoryDrawer';
export { LongName } from './LongName';
export { default as layout } from './layout.module.css';
export { AddButton } from './list/AddButton';
export { FindBox } from './list/FindBox';
export { ListPage } from './list/ListPage';
export { type ListState, useListState } from './list/useListState';
export { type Opened, useOpened } from './list/useOpened';
export { NumberField } from './NumberField';
export { useOnline } from './OfflineBanner';
export { OnPaper } from './OnPaper';
export { Guard, NotFound, PlainPage, ScreenFailed } from './Pages';
export type { PaletteHit, PaletteSource } from './PaletteButton';
export { ProblemAlert, showFieldErrors, useSayProblem } from './Problems';
export { SidewaysScroll } from './SidewaysScroll';
export { useMode } from './ThemeProvider';
export { TimeField } from './TimeField';
export { TimeInput } from './TimeInput';
export { vars } from './vars';
