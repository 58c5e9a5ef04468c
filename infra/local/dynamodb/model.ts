/** One attribute value in DynamoDB's JSON: exactly one member is set; `N` is decimal text, `B` is base64. */
export interface AttributeValue {
  S?: string;
  N?: string;
  B?: string;
  BOOL?: boolean;
  NULL?: boolean;
  SS?: string[];
  NS?: string[];
  BS?: string[];
  M?: Item;
  L?: AttributeValue[];
}

/** An item, or the attributes of one, by attribute name. */
export type Item = Record<string, AttributeValue>;

/** A place inside an item: attribute and map names are strings, list positions are numbers. */
export type Path = (string | number)[];

/** The types a key attribute may have. */
export type KeyType = 'S' | 'N' | 'B';

/** What the expression parsers make of an operand: a path, a literal, or a function or sum of operands. */
export type Operand = Path | AttributeValue | Call;

/** A parsed function, comparison or logical operator; `name` is set when `type` is "function". */
export interface Call {
  type: string;
  name?: string;
  args: (Operand | Call)[];
}

/** A parsed condition or filter; the maps say which attributes it reads, whole and by nested path. */
export interface ParsedCondition {
  expression: Call;
  nestedPaths: Record<string, boolean>;
  pathHeads: Record<string, boolean>;
}

/** A parsed projection. */
export interface ParsedProjection {
  paths: Path[];
  nestedPaths: Record<string, boolean>;
}

/** One clause of an update expression. */
export interface UpdateSection {
  type: 'set' | 'remove' | 'add' | 'delete';
  path: Path;
  val: Operand;
  attrType: string;
}

/** A parsed update expression. */
export interface ParsedUpdate {
  sections: UpdateSection[];
  paths: Path[];
  nestedPaths: Record<string, boolean>;
}

/** A condition on one key attribute of a Query. */
export interface KeyCondition {
  ComparisonOperator: 'EQ' | 'LT' | 'LE' | 'GT' | 'GE' | 'BETWEEN' | 'BEGINS_WITH';
  AttributeValueList: AttributeValue[];
}

/** What the expressions of a request were parsed into. */
export interface Parsed {
  condition?: ParsedCondition;
  filter?: ParsedCondition;
  projection?: ParsedProjection;
  updates?: ParsedUpdate;
}

/** The members of a CreateTable request that are kept, which are also most of its description. */
export interface TableDefinition {
  TableName: string;
  AttributeDefinitions: { AttributeName: string; AttributeType: KeyType }[];
  KeySchema: KeyElement[];
  BillingMode?: string;
  ProvisionedThroughput?: Record<string, number>;
  GlobalSecondaryIndexes?: IndexDefinition[];
  StreamSpecification?: { StreamEnabled: boolean; StreamViewType?: StreamView };
}

/** One element of a key schema; the first is the hash key, the second, if any, the range key. */
export interface KeyElement {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

/** A global secondary index as CreateTable takes it. */
export interface IndexDefinition {
  IndexName: string;
  KeySchema: KeyElement[];
  Projection: { ProjectionType: 'ALL' | 'INCLUDE' | 'KEYS_ONLY'; NonKeyAttributes?: string[] };
  ProvisionedThroughput?: Record<string, number>;
}

/** Which images a stream record carries. */
export type StreamView = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';
