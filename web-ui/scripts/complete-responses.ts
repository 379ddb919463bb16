/**
 * The server writes every component of a response record, null where it may be missing, while its OpenAPI file
 * leaves all of them optional. This makes the generated types say what is true: present, and nullable where listed.
 */
const NULLABLE = new Set(
  (
    'spaceId space ageMin ageMax externalId closedAt closedBy cancelReason areaM2 capacity birthYear sex ' +
    'residentId residentName voidedAt voidedBy voidReason verifiability floorAreaM2 before after nextCursor ' +
    'validTo district subDistrict positioning error managerUsername medianCompleteness band value rank rankOf ' +
    'rankWithheld completeness stateNote organisation role mapping publishedAt replaces replacedBy asOfDay latest ' +
    'previousSha256'
  ).split(' '),
);

/** Nullable in these schemas only; the same word is always present elsewhere. */
const NULLABLE_IN: Record<string, string[]> = {
  SessionRow: ['visits', 'byMethod'],
  StatementSession: ['visits', 'byMethod'],
  CentreRow: ['people'],
  ImportRow: ['reason'],
  PurchasedIndicator: ['delivered'],
  PurchasedContract: ['timePassed'],
};

/** A role is always known in these. */
const ALWAYS: Record<string, string[]> = {
  StaffResponse: ['role'],
  MemberResponse: ['role'],
  Difference: ['before', 'after'],
};

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  $ref?: string;
  oneOf?: Schema[];
}

interface Described {
  components?: { schemas?: Record<string, Schema> };
}

function nullable(schema: Schema): Schema {
  if (schema.$ref) return { oneOf: [schema, { type: 'null' }] };
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] };
  return schema;
}

function isRequest(name: string): boolean {
  return /(Request\d*|Batch)$/.test(name);
}

export function completeResponses<T>(document: T): T {
  const schemas = (document as Described).components?.schemas ?? {};
  for (const [name, schema] of Object.entries(schemas)) {
    const properties = schema.properties;
    if (!properties || isRequest(name)) continue;
    schema.required = Object.keys(properties);
    for (const [key, value] of Object.entries(properties)) {
      const missing = NULLABLE_IN[name]?.includes(key) || (NULLABLE.has(key) && !ALWAYS[name]?.includes(key));
      if (missing) properties[key] = nullable(value);
    }
  }
  return document;
}
