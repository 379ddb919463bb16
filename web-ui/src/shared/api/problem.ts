import { list, number, object, orNone, record, text } from '../lib/shape';

export type Language = 'zh-CN' | 'en';

interface Words {
  title: string;
  detail?: string | null;
}

export interface ProblemBody {
  type?: string | null;
  title?: string | null;
  status?: number | null;
  detail?: string | null;
  code?: string | null;
  messages?: Record<string, Words> | null;
  changes?: { kind: string; before: number | null; after: number | null }[] | null;
  violations?: { field: string; messages: Record<string, string> }[] | null;
}

const figure = (value: unknown): value is number | null => value === null || number(value);

const isBody = object<ProblemBody>({
  type: orNone(text),
  title: orNone(text),
  status: orNone(number),
  detail: orNone(text),
  code: orNone(text),
  messages: orNone(record(object<Words>({ title: text, detail: orNone(text) }))),
  changes: orNone(
    list(
      object<{ kind: string; before: number | null; after: number | null }>({
        kind: text,
        before: figure,
        after: figure,
      }),
    ),
  ),
  violations: orNone(
    list(
      object<{ field: string; messages: Record<string, string> }>({ field: text, messages: record(text) }),
    ),
  ),
});

/** What the server answered instead of a result; it carries its own words in both languages. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;
  /** After how many seconds the same request may succeed, where the server said so. */
  readonly retryAfter?: number;

  constructor(status: number, problem: ProblemBody, retryAfter?: number) {
    super(problem.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.body = problem;
    this.retryAfter = retryAfter;
  }

  /** The slug of the problem type, for example `changed-meanwhile`. */
  get slug(): string {
    return (this.body.type ?? '').split(/[/:]/).pop() ?? '';
  }
}

/** The request never got an answer: offline, or the server away. */
export class Unreachable extends Error {
  constructor() {
    super('no answer');
    this.name = 'Unreachable';
  }
}

/** The session ended. The page stays as it is; signing in again continues it. */
export class SignedOut extends Error {
  constructor() {
    super('signed out');
    this.name = 'SignedOut';
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  const retryAfter = seconds >= 0 ? seconds : undefined;
  return new Problem(response.status, isBody(body) ? body : {}, retryAfter);
}

export interface ProblemText {
  title: string;
  detail?: string;
  code?: string;
}

const FALLBACK: Record<Language, Record<'unreachable' | 'signedOut' | 'unknown', ProblemText>> = {
  'zh-CN': {
    unreachable: { title: '连不上服务器', detail: '请检查网络后重试；已填写的内容还在。' },
    signedOut: { title: '登录已过期', detail: '请重新登录；已填写的内容还在。' },
    unknown: { title: '没有完成', detail: '请重试；如果仍不行，请把下面的编号告诉管理员。' },
  },
  en: {
    unreachable: {
      title: 'The server cannot be reached',
      detail: 'Check the network and try again; what you typed is still here.',
    },
    signedOut: { title: 'Your sign-in has expired', detail: 'Sign in again; what you typed is still here.' },
    unknown: {
      title: 'That did not work',
      detail: 'Try again; if it fails again, tell an administrator the code below.',
    },
  },
};

/** What to tell a person about an error, in their language, with what to do next. */
export function problemText(error: unknown, language: Language): ProblemText {
  const fallback = FALLBACK[language];
  if (error instanceof SignedOut) return fallback.signedOut;
  if (error instanceof Unreachable) return fallback.unreachable;
  if (!(error instanceof Problem)) return fallback.unknown;
  const said = error.body.messages?.[language];
  return {
    title: said?.title ?? error.body.title ?? fallback.unknown.title,
    detail: said?.detail ?? error.body.detail ?? (error.status >= 500 ? fallback.unknown.detail : undefined),
    code: error.body.code ?? undefined,
  };
}

/** What is wrong per field, ready for `form.setFields`. A nested field comes as a path. */
export function fieldErrors(
  error: unknown,
  language: Language,
): { name: (string | number)[]; errors: string[] }[] {
  if (!(error instanceof Problem)) return [];
  return (error.body.violations ?? []).map(({ field, messages }) => ({
    name: field
      .split(/[.[\]]+/)
      .filter(Boolean)
      .map(part => (/^\d+$/.test(part) ? Number(part) : part)),
    errors: [messages[language] ?? messages['zh-CN'] ?? ''],
  }));
}

/** Whether a repeat of the same request may help. */
export function isTransient(error: unknown): boolean {
  return (
    error instanceof Unreachable || (error instanceof Problem && [429, 502, 503, 504].includes(error.status))
  );
}
