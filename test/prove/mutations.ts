import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** One change of one definition, as a careless hand would make it. */
export interface Mutant {
  readonly file: string;
  /** The kind of change. */
  readonly operator: string;
  /** Where, as a pointer-like path. */
  readonly at: string;
  readonly description: string;
  readonly text: string;
}

/** All mutants of one file of a pack. Scenarios, properties, policies and translations are the judges, not the judged. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const folder = file.split('/')[0];
  const mutate = BY_FOLDER[folder as keyof typeof BY_FOLDER];
  return mutate === undefined ? [] : mutate(file, text);
}

const BY_FOLDER = { rules: rulesMutants, flows: flowMutants, forms: formMutants } as const;

/** A change of the parsed document at one place; the same walk over a fresh copy finds the place again. */
type Change = { operator: string; at: string; description: string; apply(): void };

/** Collects the changes on one copy, then applies each to a copy of its own, so that mutants do not add up. */
function mutants(file: string, text: string, changesOf: (root: YAMLMap) => Change[]): Mutant[] {
  const count = changesOf(parseDocument(text).contents as YAMLMap).length;
  return Array.from({ length: count }, (_, index) => {
    const document = parseDocument(text);
    const change = changesOf(document.contents as YAMLMap)[index] as Change;
    change.apply();
    const { operator, at, description } = change;
    return { file, operator, at, description, text: document.toString({ lineWidth: 0 }) };
  });
}

function rulesMutants(file: string, text: string): Mutant[] {
  return mutants(file, text, (root) => [
    ...tableChanges(root),
    ...ruleChanges(root),
    ...severityChanges(root),
  ]);
}

function tableChanges(root: YAMLMap): Change[] {
  return pairsOf(root.get('tables')).flatMap(({ key: table, value }) => {
    const rows = (value as YAMLMap).get('rows') as YAMLSeq<YAMLSeq>;
    const all = rows.items.map((row) => row.items.at(-1) as YAMLSeq);
    return rows.items.flatMap((row, index) => {
      const at = `tables/${table}/rows/${index}`;
      const other = all.find((findings) => String(findings) !== String(row.items.at(-1)));
      return [
        {
          operator: 'drop a row',
          at,
          description: `without ${String(row)}`,
          apply: () => void rows.items.splice(index, 1),
        },
        ...(other === undefined
          ? []
          : [
              {
                operator: 'swap a verdict',
                at,
                description: `${String(row.items.at(-1))} becomes ${String(other)}`,
                apply: () => void (row.items[row.items.length - 1] = other.clone() as YAMLSeq),
              },
            ]),
      ];
    });
  });
}

function ruleChanges(root: YAMLMap): Change[] {
  const rules = root.get('rules') as YAMLSeq<YAMLMap> | undefined;
  return (rules?.items ?? []).flatMap((rule, index) => {
    const at = `rules/${index}`;
    const drop: Change = {
      operator: 'drop a row',
      at,
      description: `without "${String(rule.get('name'))}"`,
      apply: () => void rules?.items.splice(index, 1),
    };
    const flips = booleansIn(rule.get('conditions')).map((scalar): Change => ({
      operator: 'swap a verdict',
      at,
      description: `${String(scalar.value)} becomes ${String(!scalar.value)} in "${String(rule.get('name'))}"`,
      apply: () => void (scalar.value = !scalar.value),
    }));
    return [drop, ...flips];
  });
}

const SOFTER: Record<string, string> = {
  blocks: 'warns',
  needsEvidence: 'warns',
  warns: 'blocks',
  advises: 'blocks',
};

function severityChanges(root: YAMLMap): Change[] {
  return pairsOf(root.get('findings')).map(({ key, value }) => {
    const severity = String((value as YAMLMap).get('severity'));
    const other = SOFTER[severity] ?? 'blocks';
    return {
      operator: 'swap a verdict',
      at: `findings/${key}`,
      description: `${severity} becomes ${other}`,
      apply: () => (value as YAMLMap).set('severity', other),
    };
  });
}

function booleansIn(node: unknown): Scalar<boolean>[] {
  const found: Scalar<boolean>[] = [];
  visit(node as never, {
    Scalar: (_, scalar) => void (typeof scalar.value === 'boolean' && found.push(scalar as Scalar<boolean>)),
  });
  return found;
}

function flowMutants(file: string, text: string): Mutant[] {
  return mutants(file, text, (root) => [
    ...delayChanges(root),
    ...guardChanges(root.get('machine')),
    ...recipientChanges(root),
    ...stateChanges(root.get('machine')),
    ...targetChanges(root.get('machine')),
    ...actionChanges(root.get('machine')),
  ]);
}

const DURATION = /^P(T?)(\d+)([A-Z])/;

function delayChanges(root: YAMLMap): Change[] {
  const changes: Change[] = [];
  for (const part of ['delays', 'reminders']) {
    const node = root.get(part);
    if (node === undefined) continue;
    visit(node as never, {
      Scalar: (_, scalar) => {
        const match = typeof scalar.value === 'string' ? DURATION.exec(scalar.value) : null;
        if (match === null) return;
        const longer = `P${match[1]}${Number(match[2]) + 1}${match[3]}`;
        changes.push({
          operator: 'change a delay',
          at: part,
          description: `${String(scalar.value)} becomes ${longer}`,
          apply: () => void (scalar.value = longer),
        });
      },
    });
  }
  return changes;
}

function guardChanges(machine: unknown): Change[] {
  const changes: Change[] = [];
  visit(machine as never, {
    Map: (_, map, path) => {
      if (map.has('guard'))
        changes.push({
          operator: 'delete a guard',
          at: place(path),
          description: `without ${String(map.get('guard'))}`,
          apply: () => void map.delete('guard'),
        });
    },
  });
  return changes;
}

function recipientChanges(root: YAMLMap): Change[] {
  const people = pairsOf(root.get('people')).map(({ key }) => key);
  const changes: Change[] = [];
  for (const part of ['machine', 'reminders']) {
    visit(root.get(part) as never, {
      Pair: (_, pair, path) => {
        if (!isScalar(pair.key) || pair.key.value !== 'to') return;
        const names = isSeq(pair.value)
          ? (pair.value as YAMLSeq<Scalar<string>>).items
          : isScalar(pair.value)
            ? [pair.value as Scalar<string>]
            : [];
        for (const name of names) {
          const other = people.find(
            (person) => person !== name.value && !names.some((same) => same.value === person),
          );
          if (other === undefined || !people.includes(String(name.value))) continue;
          changes.push({
            operator: 'swap a recipient',
            at: place(path),
            description: `${String(name.value)} becomes ${other}`,
            apply: () => void (name.value = other),
          });
        }
      },
    });
  }
  return changes;
}

/** Renames a state where it is declared, and nowhere else. */
function stateChanges(machine: unknown): Change[] {
  const changes: Change[] = [];
  visit(machine as never, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || pair.key.value !== 'states' || !isMap(pair.value)) return;
      for (const state of pair.value.items as Pair<Scalar<string>, unknown>[]) {
        changes.push({
          operator: 'rename a state',
          at: `states/${state.key.value}`,
          description: `${state.key.value} becomes ${state.key.value}2`,
          apply: () => void (state.key.value += '2'),
        });
      }
    },
  });
  return changes;
}

/** Sends a transition to another state beside its target. */
function targetChanges(machine: unknown): Change[] {
  const changes: Change[] = [];
  const siblings = (map: YAMLMap) =>
    (map.items as Pair<Scalar<string>, unknown>[]).map((pair) => pair.key.value);
  visit(machine as never, {
    Pair: (_, pair, path) => {
      if (!isScalar(pair.key) || pair.key.value !== 'states' || !isMap(pair.value)) return;
      const names = siblings(pair.value);
      for (const state of pair.value.items as Pair<Scalar<string>, unknown>[]) {
        for (const target of targetsOf(state.value)) {
          const other = names.find((name) => name !== target.value && name !== state.key.value);
          if (!names.includes(target.value) || other === undefined) continue;
          changes.push({
            operator: 'change a target',
            at: `${place(path)}/states/${state.key.value}`,
            description: `${target.value} becomes ${other}`,
            apply: () => void (target.value = other),
          });
        }
      }
    },
  });
  return changes;
}

/** The targets of the transitions that a state has itself, and not the states within it. */
function targetsOf(state: unknown): Scalar<string>[] {
  if (!isMap(state)) return [];
  const found: Scalar<string>[] = [];
  for (const key of ['on', 'after', 'always', 'onDone', 'invoke']) {
    visit(state.get(key, true) as never, {
      Pair: (_, pair) => {
        if (
          isScalar(pair.value) &&
          typeof pair.value.value === 'string' &&
          (!isScalar(pair.key) ||
            !['type', 'src', 'id', 'message', 'fact', 'operator'].includes(String(pair.key.value)))
        ) {
          found.push(pair.value as Scalar<string>);
        }
      },
    });
  }
  return found;
}

/** Drops an action from a list, or the only one. */
function actionChanges(machine: unknown): Change[] {
  const changes: Change[] = [];
  visit(machine as never, {
    Pair: (_, pair, path) => {
      if (!isScalar(pair.key) || !['entry', 'exit', 'actions'].includes(String(pair.key.value))) return;
      const parent = path.at(-1) as YAMLMap;
      if (isSeq(pair.value)) {
        const list = pair.value;
        for (const [index, action] of list.items.entries()) {
          changes.push({
            operator: 'drop an action',
            at: place(path),
            description: `without ${String(action)}`,
            apply: () =>
              void (list.items.length === 1 ? parent.delete(pair.key) : list.items.splice(index, 1)),
          });
        }
      } else {
        changes.push({
          operator: 'drop an action',
          at: place(path),
          description: `without ${String(pair.value)}`,
          apply: () => void parent.delete(pair.key),
        });
      }
    },
  });
  return changes;
}

function formMutants(file: string, text: string): Mutant[] {
  return mutants(file, text, (root) => {
    const required = (root.get('schema') as YAMLMap | undefined)?.get('required') as
      YAMLSeq<Scalar<string>> | undefined;
    const dropped = (required?.items ?? []).map((name, index): Change => ({
      operator: 'drop a required',
      at: 'schema/required',
      description: `without ${name.value}`,
      apply: () => void required?.items.splice(index, 1),
    }));
    return [...dropped, ...ruleOfChoices(root)];
  });
}

/** Takes the rules away from a choice or from the form, so that nobody is judged any more. */
function ruleOfChoices(root: YAMLMap): Change[] {
  const changes = pairsOf(root.get('choices')).flatMap(({ key, value }): Change[] => {
    const choice = value as YAMLMap;
    return choice.has('rules')
      ? [
          {
            operator: 'delete a guard',
            at: `choices${key}`,
            description: `${key} is not judged by ${String(choice.get('rules'))}`,
            apply: () => (choice.delete('rules'), choice.delete('facts'), undefined),
          },
        ]
      : [];
  });
  const rules = root.get('rules') as YAMLSeq<YAMLMap> | undefined;
  const dropped = (rules?.items ?? []).map((rule, index): Change => ({
    operator: 'delete a guard',
    at: `rules/${index}`,
    description: `not judged by ${String(rule.get('rules'))}`,
    apply: () => void rules?.items.splice(index, 1),
  }));
  return [...changes, ...dropped];
}

function pairsOf(node: unknown): { key: string; value: unknown }[] {
  if (!isMap(node)) return [];
  return (node.items as Pair<Scalar<string>, unknown>[]).map((pair) => ({
    key: String(pair.key.value),
    value: pair.value,
  }));
}

function place(path: readonly unknown[]): string {
  return path
    .flatMap((node) => {
      const key = (node as { key?: unknown }).key;
      return isScalar(key) ? [String(key.value)] : [];
    })
    .join('/');
}
