type StyleOf = (element: Element) => CSSStyleDeclaration;

/**
 * The same answers, asked once for each element between two changes of the page. jsdom goes through every rule of every sheet
 * for each element, and a query by role asks for each element and all it stands in.
 */
export function remembered(styleOf: StyleOf): StyleOf {
  let known = new WeakMap<Element, CSSStyleDeclaration>();
  let focused: Element | null = null;
  const forget = () => {
    known = new WeakMap();
  };
  const changes = new MutationObserver(forget);
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  return element => {
    // what lies outside the page changes unseen
    if (!element.isConnected || element.ownerDocument !== document) return styleOf(element);
    if (changes.takeRecords().length > 0 || focused !== document.activeElement) forget();
    focused = document.activeElement;
    const style = known.get(element) ?? styleOf(element);
    known.set(element, style);
    return style;
  };
}

/** What an element must be or have for one alternative of a selector to match it. */
interface Needs {
  tag: string | null;
  classes: string[];
}

/** The part of a selector that speaks of the element itself, without what stands in brackets or after a colon. */
function own(alternative: string): Needs {
  const compound =
    alternative
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  const plain = compound.replace(/:[\w-]*/g, '');
  return {
    tag: /^[a-z][\w-]*/i.exec(plain)?.[0].toLowerCase() ?? null,
    classes: [...plain.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ''),
  };
}

/** With a star for what stands in round or square brackets, however deep; a part that is nothing else stays a part. */
function outside(selector: string): string {
  let depth = 0;
  let quote = '';
  let kept = '';
  for (const sign of selector) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') {
      if (depth === 0) kept += '*';
      depth += 1;
    } else if (sign === ')' || sign === ']') depth -= 1;
    else if (depth === 0) kept += sign;
  }
  return kept;
}

const needs = new Map<string, Needs[] | null>();

/** null: nothing can be said of it without asking. */
function needsOf(selector: string): Needs[] | null {
  const known = needs.get(selector);
  if (known !== undefined) return known;
  const found = /[\\|&]/.test(selector) ? null : outside(selector).split(',').map(own);
  needs.set(selector, found);
  return found;
}

const mayMatch = (element: Element, { tag, classes }: Needs): boolean =>
  (tag === null || element.localName.toLowerCase() === tag) &&
  classes.every(each => element.classList.contains(each));

/** False: no alternative of the selector matches the element. True: it has to be asked. */
export const mayMatchAny = (selector: string, element: Element): boolean =>
  needsOf(selector)?.some(each => mayMatch(element, each)) ?? true;

interface Selectors {
  check: (selector: string, element: Element) => { match: boolean; pseudoElement: string | null };
}

/** Says no to most rules by a look at the element's classes, where jsdom would walk the selector. */
export function quickly(page: Document): void {
  const symbol = Object.getOwnPropertySymbols(page).find(({ description }) => description === 'impl');
  const inside = symbol && (page as unknown as Record<symbol, { _domSelector: Selectors }>)[symbol];
  const selectors = inside?._domSelector;
  if (!selectors) return;
  const check = selectors.check.bind(selectors);
  selectors.check = (selector, element) =>
    mayMatchAny(selector, element) ? check(selector, element) : { match: false, pseudoElement: null };
}
