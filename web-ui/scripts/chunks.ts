import type { Plugin } from 'vite';
import { HEAVY, SEARCH } from './first.ts';

interface Graph {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

/** A barrel names more than anybody takes of it; whoever imports through one is judged by the rest. */
const BARREL = /\/src\/[^?]*\/index\.ts$/;

/** Whether a module leads to one of these. */
function leadsTo(what: RegExp, id: string, graph: Graph): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (each.includes('/node_modules/') || BARREL.test(each)) continue;
    for (const next of graph.getModuleInfo(each)?.importedIds ?? []) seen.add(next);
  }
  return [...seen].some(each => what.test(each));
}

const plain = (id: string, graph: Graph) => !leadsTo(HEAVY, id, graph);
const withoutSearch = (id: string, graph: Graph) => plain(id, graph) && !leadsTo(SEARCH, id, graph);
const LIBRARIES =
  /\/node_modules\/(react|react-dom|scheduler|react-router|cookie|set-cookie-parser|@tanstack)\/|^\0?(vite\/preload-helper|rolldown\/runtime)/;

/** What lists and single things are drawn with: no first screen is one. */
const OF_LISTS =
  /DataTable|DayInput|LongName|Cards|useChoiceColumn|Skeleton|DetailPage|Facts|fields|SidewaysScroll|EndOfList/;

/**
 * The files of the first screens: one for what every audience stands on, one for each audience and each of its first screens, so
 * that one of these is a handful of requests. Everything else is split as it is imported. The first that fits takes a module, and
 * with it what it imports.
 */
const FILES: [name: string, of: RegExp, fits: (id: string, graph: Graph) => boolean][] = [
  [
    'base',
    new RegExp(
      [
        LIBRARIES.source,
        '/src/shared/(config|i18n|lib|api|router)/(?!generated/(?!me/)|figures|money|typed/|lunar|calendar|period|views|pages|uuid7|upload)',
        '/src/shared/screens/(?!centre|headquarters|government|back)',
        `/src/shared/ui/(controls/(?!Checks|Choice)|antd/inScope|(?!${OF_LISTS.source})[^/]+$)`,
        '/src/shared/work/work\\.ts',
        '/src/domain/session/',
      ].join('|'),
    ),
    (id, graph) => LIBRARIES.test(id) || withoutSearch(id, graph),
  ],
  ['search', SEARCH, () => true],
  // What a contract is said to have kept: two audiences and their screens share it.
  ['list', /\/src\/shared\/(api\/pages|ui\/(export\/|EndOfList|SidewaysScroll|DataTable\.module))/, plain],
  ['contract', /\/src\/domain\/contract\//, plain],
  ['statement', /\/src\/domain\/statement\//, plain],
  [
    'centre',
    /\/src\/(audiences\/centre\/(?!Offline|found|more)|shared\/lib\/uuid7|shared\/screens\/centre|domain\/(device|tap\/(tap|useUnsent))|shared\/api\/generated\/centre-day-device|features\/day\/((today|checkin)\/routes|checkin\/person\/(?!HandOver)))/,
    plain,
  ],
  [
    'today',
    /\/src\/(features\/day\/today\/(?!components\/MissedDevices|asked\/|last\/|booked\/(?!parts))|shared\/lib\/(lunar|calendar\.json))/,
    plain,
  ],
  // What waits on this device: the list of it needs no desk.
  [
    'taps',
    /\/src\/(domain\/(tap\/|offline\/roster)|features\/day\/checkin\/(texts|components\/Desk\.module|lib\/labels|api\/(known|useTakeBack)))/,
    plain,
  ],
  [
    'desk',
    /\/src\/(features\/day\/checkin\/(?!history\/|another\/|back\/|waiting\/|mark\/|components\/Waiting(Page|Mark|Entries)|person\/)|domain\/(tap\/|offline\/(roster|sound|useFind|useRegulars)))/,
    plain,
  ],
  // What goes on behind every screen of a centre. It comes last, and stands on what the desk brings.
  [
    'offline',
    /\/src\/(audiences\/centre\/Offline|features\/day\/checkin\/(components\/WaitingMark|mark\/)|domain\/offline\/)/,
    plain,
  ],
  [
    'headquarters',
    /\/src\/(audiences\/headquarters\/(?!more)|shared\/screens\/headquarters|features\/compare\/comparison\/(?!centre))/,
    plain,
  ],
  ['government', /\/src\/((audiences|shared\/screens)\/government|features\/promise\/purchased\/)/, plain],
];

export const groups = FILES.map(([name, of, fits], index) => ({
  name: (id: string, graph: Graph) => (of.test(id) && fits(id, graph) ? name : null),
  debugName: `${name} ${index}`,
  priority: FILES.length - index,
}));

/** Writes which file holds each module of ours: the manifest does not say it of what was put together. */
export function whereModulesAre(): Plugin {
  return {
    name: 'hearth-where-modules-are',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const where: Record<string, string> = {};
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk')
            for (const id of chunk.moduleIds)
              if (id.includes('/src/')) where[id.slice(id.indexOf('/src/') + 1)] = chunk.fileName;
        this.emitFile({ type: 'asset', fileName: '.vite/modules.json', source: JSON.stringify(where) });
      },
    },
  };
}
