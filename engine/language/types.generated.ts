// Generated from engine/language/schema by `npm run generate`. Do not edit.

/**
 * Any file of a pack.
 */
export type AnyFile =
  | PackDefinition
  | PolicyDefinition
  | RecordDefinition
  | ListDefinition
  | ConnectorDefinition
  | RulesDefinition
  | FormDefinition
  | FlowDefinition
  | EmailDefinition
  | DocumentDefinition
  | TableDefinition
  | AccessDefinition
  | PropertyDefinition
  | ScenarioDefinition
  | TextsDefinition;
/**
 * A name: a letter, then letters, digits, hyphens or underscores.
 */
export type Id = string;
/**
 * Raised by publishing, never by hand; checking ignores it.
 */
export type Version = number;
/**
 * The clauses of `policy/` that this implements.
 *
 * Items: The id of a clause.
 */
export type Cite = string[];
/**
 * A JSON Pointer, such as `/answers/order/quantity`. It is the only way in which a definition names a place in data.
 */
export type Pointer = string;
/**
 * JSON Schema 2020-12, as a plain tree of objects, lists and scalars. Every text has a `maxLength` and every list a `maxItems`. At most 300 properties in all, 12 deep.
 */
export type JsonSchema = {[keyword: string]: unknown};
/**
 * A text, a number, true or false.
 */
export type Scalar = string | number | boolean;
/**
 * What must hold, as json-rules-engine writes it: `all`, `any`, `not`, the name of a shared condition, or one comparison.
 */
export type Condition =
  | {
      /**
       * The conditions, each again of any of these shapes.
       */
      all: Condition[];
    }
  | {
      /**
       * The conditions, each again of any of these shapes.
       */
      any: Condition[];
    }
  | {
      not: Condition;
    }
  | {
      condition: Id;
    }
  | {
      /**
       * The fact that is read: in rules, one that the rule set declares; in layouts, tables and guards, a JSON Pointer.
       */
      fact: string;
      path?: Pointer;
      /**
       * How the fact is compared. The reference lists the operators and the types each takes.
       */
      operator: string;
      value: Operand;
    };
/**
 * What the fact is compared with: a constant, a list of constants, or another fact.
 */
export type Operand =
  | string
  | number
  | boolean
  | Scalar[]
  | {
      /**
       * Its name.
       */
      fact: string;
      path?: Pointer;
    };
/**
 * A field by its pointer, or with more to say.
 */
export type Field =
  | Pointer
  | {
      field: Pointer;
      when?: Condition;
      /**
       * Whether it must be given while it is shown: always, or where a condition holds.
       */
      required?: boolean | Condition;
      /**
       * Shown beside the field.
       */
      hint?: string;
      /**
       * Shown in place of the title of the schema.
       */
      label?: string;
      /**
       * How it is asked for, where the type leaves a choice. With `upload` the answer is the id of a file that was handed in.
       */
      widget?: 'text' | 'textarea' | 'radio' | 'select' | 'checkboxes' | 'picker' | 'upload' | 'note';
      /**
       * A record can be created on the spot.
       */
      create?: {
        /**
         * The kind of record.
         */
        record: string;
        /**
         * The form for it.
         */
        form: string;
      };
      /**
       * Shown, and not changed.
       */
      readOnly?: boolean;
    }
  | {
      /**
       * The heading.
       */
      group: string;
      /**
       * Shown beside the field.
       */
      hint?: string;
      when?: Condition;
      /**
       * For a group: closed until it is asked for.
       */
      collapsed?: boolean;
      /**
       * The fields.
       */
      fields: Field[];
    }
  | {
      /**
       * What it says. Markdown and Liquid over the answers are allowed.
       */
      note: string;
      tone?: Tone;
      when?: Condition;
    };
/**
 * How a status looks.
 */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';
/**
 * Whose: of the own company, or of the customer concerned.
 */
export type Refer = 'own' | 'customer';
/**
 * What the rules are told: another answer, a place in the case, the record that is being judged, whose it is, or a constant.
 */
export type ChoiceFact =
  | {
      from: Pointer;
    }
  | {
      /**
       * Which.
       */
      choice: 'record' | 'owner' | 'self';
    }
  | {
      /**
       * Its name.
       */
      field: 'name';
    }
  | string
  | number
  | boolean;
/**
 * A value: `{ from: /pointer }`, `{ text: Liquid }`, or anything else, taken as it stands. In a list or a mapping, each entry may be one again.
 */
export type Binding = From | Composed | Literal;
/**
 * A constant, or a list or mapping of values. It has no keys `from` and `text`.
 */
export type Literal = unknown;
/**
 * An ISO 8601 duration. `PT24H` is elapsed time; `P30D` and `P6M` are days and months of the calendar in the time zone of the pack. The two are not mixed in one duration.
 */
export type Duration = string;
/**
 * A target; a transition; or several, of which the first whose guard holds is taken.
 */
export type Transitions = string | Transition | (string | Transition)[];
/**
 * One action, or several in their order.
 */
export type Actions = Action | Action[];
/**
 * An instant in UTC, such as `2026-03-02T09:00:00Z`.
 */
export type Instant = string;
/**
 * Any value.
 */
export type Json = unknown;

/**
 * A set of definitions that are checked, published and rolled back together.
 */
export interface PackDefinition {
  /**
   * The kind of definition.
   */
  kind: 'pack';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * The languages, the first being that of the definitions.
   *
   * Items: A language tag.
   */
  languages: string[];
  /**
   * The time zone in which days and months are counted, such as `Europe/Brussels`.
   */
  timeZone: string;
  /**
   * Whether publishing needs a second person.
   */
  secondPerson?: boolean;
  /**
   * The company that runs the portal.
   */
  provider?: {
    /**
     * Its name, as people know it.
     */
    name: string;
    /**
     * Names and domains by which it could be recognised, for checks of confidentiality.
     *
     * Items: A word or a domain.
     */
    secret?: string[];
  };
  /**
   * Addresses from which messages come.
   */
  senders?: {
    /**
     * A sender.
     */
    [k: string]: {
      /**
       * The name shown.
       */
      name: string;
      /**
       * The address.
       */
      address: string;
    };
  };
  /**
   * How a partner can stand to a customer.
   */
  relationships?: {
    /**
     * The id of the list that names the relationships.
     */
    list: string;
    /**
     * The code that stands for a case of the own company.
     */
    own: string;
    /**
     * The relationships in which the customer does not know the provider.
     *
     * Items: A code.
     */
    hidden?: string[];
  };
  /**
   * Where users get help; the same on every screen.
   */
  help?: {
    /**
     * The ways, in their order.
     *
     * Items: A way.
     */
    ways: {
      /**
       * What it is.
       */
      title: string;
      /**
       * When to use it.
       */
      description?: string;
      /**
       * Where it leads: a web address, `mailto:` or `tel:`.
       */
      address: string;
    }[];
    /**
     * Help articles.
     */
    articles?: {
      /**
       * An article.
       */
      [k: string]: {
        /**
         * Its title.
         */
        title: string;
        /**
         * The article, in Markdown.
         */
        body: string;
      };
    };
  };
}
/**
 * The clauses that the pack implements, and the readings of those that disagree.
 */
export interface PolicyDefinition {
  /**
   * The kind of definition.
   */
  kind: 'policy';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * Where the clauses come from.
   */
  source?: string;
  /**
   * The clauses, by their ids.
   */
  clauses: {
    /**
     * A clause.
     */
    [k: string]: {
      /**
       * What it demands.
       */
      text: string;
      /**
       * Where it comes from; without it, the source of the policy.
       */
      source?: string;
      /**
       * Whether this is a decision of the analysts rather than of the source.
       */
      decided?: boolean;
      /**
       * For a clause that no definition can show by itself: what implements it, and why.
       */
      elsewhere?: string;
    };
  };
  /**
   * Where clauses disagree: how they are read.
   */
  readings?: {
    /**
     * A reading.
     */
    [k: string]: {
      /**
       * What disagrees.
       *
       * Items: A clause, or a quotation with its place.
       */
      between: string[];
      /**
       * How it is read.
       */
      chosen: string;
      /**
       * Who decided.
       */
      by: string;
      /**
       * The reason for it.
       */
      because: string;
      cite?: Cite;
    };
  };
}
/**
 * The attributes of something in the directory: of companies, or of something that belongs to a company.
 */
export interface RecordDefinition {
  /**
   * The kind of definition.
   */
  kind: 'record';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * What it describes: a company, or something that belongs to one.
   */
  of: 'company' | 'member';
  label: Pointer;
  email?: Pointer;
  schema: JsonSchema;
  /**
   * Attributes whose values are codes of a list, by pointer.
   */
  choices?: {
    /**
     * A list.
     */
    [k: string]: {
      /**
       * Its id.
       */
      list: string;
    };
  };
  /**
   * Attributes that nobody types, because the portal knows them: by pointer, what is known. `canSignIn`: a user who has set a password belongs to it. `provisional`: it was created while a form was filled in that has not been settled yet.
   */
  derived?: {
    /**
     * What is known.
     */
    [k: string]: 'canSignIn' | 'provisional';
  };
  /**
   * The form with which it is created and changed.
   */
  form?: string;
  /**
   * What is said when it cannot be deleted because an unfinished case depends on it.
   */
  keep?: {
    /**
     * Liquid over the cases is allowed.
     */
    message: string;
    cite?: Cite;
  };
}
/**
 * Codes and what people call them.
 */
export interface ListDefinition {
  /**
   * The kind of definition.
   */
  kind: 'list';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * Further columns, each with a JSON Schema.
   */
  attributes?: {
    [k: string]: JsonSchema;
  };
  /**
   * The entries, in the order in which they are shown.
   *
   * Items: An entry.
   */
  entries: {
    /**
     * The code, which is stored.
     */
    code: string;
    /**
     * What people read.
     */
    label: string;
    /**
     * More about it.
     */
    description?: string;
    /**
     * Values of the further columns.
     */
    attributes?: {
      [k: string]: Scalar;
    };
    /**
     * Kept for old cases, not offered any more.
     */
    retired?: boolean;
  }[];
}
/**
 * What a service outside can be asked, and what it answers. The release pins it; the server provides it.
 */
export interface ConnectorDefinition {
  /**
   * The kind of definition.
   */
  kind: 'connector';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * What it can be asked.
   */
  operations: {
    /**
     * Something that the connector can be asked.
     */
    [k: string]: {
      /**
       * What it does, as the log of a case says it.
       */
      title: string;
      /**
       * For analysts.
       */
      description?: string;
      /**
       * `check`: asked while a form is filled in, and answers yes, no, or unavailable. `job`: asked by a flow, and retried. `notice`: news that comes from outside, as an event.
       */
      use: 'check' | 'job' | 'notice';
      /**
       * Whether it changes anything outside, or grants access.
       */
      effect?: 'reads' | 'changes' | 'grants';
      input?: JsonSchema;
      output?: JsonSchema;
      /**
       * The refusals that will not change, by their codes.
       */
      errors?: {
        /**
         * What it means, for people.
         */
        [k: string]: string;
      };
    };
  };
}
/**
 * A rule set: the facts that it may ask, the findings that it can give, and the tables and rules that give them. Its verdict is `ineligible` if a finding blocks, else `needsEvidence` if one asks for evidence, else `eligible`; and `undecided` if an absent fact could change that.
 */
export interface RulesDefinition {
  /**
   * The kind of definition.
   */
  kind: 'rules';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * All that the rules may ask.
   */
  facts: {
    /**
     * What may be asked. A fact that the caller does not know is absent, and absent is unknown, not false.
     */
    [k: string]: {
      /**
       * What people call it.
       */
      title?: string;
      /**
       * For analysts.
       */
      description?: string;
      /**
       * The type of a fact that has no list of values. A `date` is an instant or a calendar day.
       */
      type?: 'string' | 'number' | 'integer' | 'boolean' | 'date';
      /**
       * The values that it can have.
       */
      enum?: Scalar[];
      /**
       * The id of a list: the fact has one of its codes.
       */
      $list?: string;
      /**
       * The id of a record: the fact is one such record, and conditions reach into it by `path`.
       */
      $record?: string;
    };
  };
  /**
   * What the rules can say, in the order in which it is said.
   */
  findings: {
    /**
     * One thing to say about what was asked.
     */
    [k: string]: {
      /**
       * `blocks` makes the answer ineligible; `needsEvidence` asks for a document or a confirmation; `warns` and `advises` are only said.
       */
      severity: 'blocks' | 'needsEvidence' | 'warns' | 'advises';
      /**
       * What the user reads: why, and what would help. Liquid over the facts is allowed.
       */
      message: string;
      cite?: Cite;
      /**
       * What kind of evidence settles it.
       */
      ask?: 'document' | 'confirmation' | 'operator';
      /**
       * What the user can do about it. Liquid over the facts is allowed.
       */
      help?: string;
    };
  };
  conditions?: Conditions;
  /**
   * Decision tables: every combination of facts, and the findings that it gives.
   */
  tables?: {
    /**
     * A decision table: each row says which combination of facts gives which findings.
     */
    [k: string]: {
      /**
       * What people call it.
       */
      title?: string;
      cite?: Cite;
      /**
       * `unique`: exactly one row matches every combination, which is proven. `first`: the first row that matches counts. `collect`: all rows that match count.
       */
      hit: 'unique' | 'first' | 'collect';
      /**
       * The facts that are read, then the word `findings`. A column may reach into a fact: `reader/status`.
       *
       * Items: A fact, or `findings`.
       */
      columns: string[];
      /**
       * One list for each row: a cell for each fact, then the list of findings, which may be empty.
       */
      rows: (string | number | boolean | Scalar[])[][];
      /**
       * Set where combinations without a row are meant to have no finding. Otherwise a gap is a mistake.
       */
      partial?: boolean;
    };
  };
  /**
   * Rules, for what does not fit into a table.
   *
   * Items: A rule in the format of json-rules-engine: when the conditions hold, the finding that the event names arises.
   */
  rules?: {
    /**
     * A sentence that says what the rule does; shown in explanations.
     */
    name: string;
    cite?: Cite;
    conditions: Condition;
    /**
     * What follows.
     */
    event: {
      /**
       * The name of a finding.
       */
      type: string;
    };
  }[];
}
/**
 * Conditions under names, for use in more than one place.
 */
export interface Conditions {
  [k: string]: Condition;
}
/**
 * What is asked. `schema` says what is valid; `layout` says how it is shown, and under which conditions; `choices` say from what a value is chosen.
 */
export interface FormDefinition {
  /**
   * The kind of definition.
   */
  kind: 'form';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  schema: JsonSchema;
  /**
   * Steps, groups and fields. Conditions stand here and nowhere else.
   */
  layout: {
    /**
     * The steps.
     *
     * Items: One screen of the form.
     */
    steps: {
      /**
       * What the step is called.
       */
      title: string;
      /**
       * What it is for.
       */
      description?: string;
      help?: Help;
      when?: Condition;
      /**
       * The fields, in their order.
       */
      fields?: Field[];
      /**
       * This step shows everything that was entered, every warning, and everything that is still owed.
       */
      review?: boolean;
    }[];
    /**
     * What the last button says.
     */
    submit?: string;
    /**
     * What is said when it is submitted. Liquid is allowed.
     */
    done?: string;
  };
  /**
   * By the pointer of a field, in which `*` stands for every field at that place.
   */
  choices?: {
    /**
     * From what the value is chosen.
     */
    [k: string]:
      | {
          /**
           * The id of a list.
           */
          list: string;
          /**
           * Only those codes whose attribute has a value.
           */
          only?: {
            /**
             * The attribute.
             */
            attribute: string;
            equal: Scalar;
          };
          /**
           * Answers that are filled in from the entry chosen, such as `/label` or `/attributes/shelf`. What the entry has replaces what was typed; what it lacks stays to be typed.
           */
          fills?: {
            [k: string]: Pointer;
          };
        }
      | {
          /**
           * The kind of record.
           */
          record: string;
          /**
           * Whose records.
           */
          of: Refer[];
          /**
           * The rule set that judges each.
           */
          rules?: string;
          /**
           * What the rules are told, by the name of the fact.
           */
          facts?: {
            [k: string]: ChoiceFact;
          };
          /**
           * A list whose code is the name of the field, and whose description says what the person chosen will do.
           */
          duty?: string;
        }
      | {
          /**
           * Always true.
           */
          flows: true;
        };
  };
  /**
   * Rule sets that judge the form as a whole, at review and at submission. What blocks, or asks for evidence, stops it.
   *
   * Items: A rule set and what it is told.
   */
  rules?: {
    /**
     * The id of the rule set.
     */
    rules: string;
    at?: Pointer;
    /**
     * What the rules are told.
     */
    facts: {
      [k: string]: ChoiceFact;
    };
    when?: Condition;
  }[];
  /**
   * Where the evidence for a choice is given: by the pointer of the evidence field, the choice that it belongs to.
   */
  evidence?: {
    [k: string]: Pointer;
  };
  /**
   * Questions to connectors while the form is filled in.
   */
  checks?: {
    /**
     * A question to a connector while the form is filled in.
     */
    [k: string]: {
      /**
       * The connector and its operation.
       */
      ask: string;
      /**
       * What is sent: bindings over the answers.
       */
      with: {
        [k: string]: Binding;
      };
      when?: Condition;
      /**
       * Answers that are filled in from what came back, by pointer into `/output`.
       */
      fills?: {
        [k: string]: Pointer;
      };
      /**
       * The answer that refuses the value.
       */
      refuses?: {
        /**
         * The outcome.
         */
        outcome: 'yes' | 'no';
        at: Pointer;
        /**
         * Why. Liquid is allowed.
         */
        message: string;
        cite?: Cite;
      };
      maxAge: Duration;
      /**
       * What it means that nobody answered: the value is accepted with a warning, or refused for now. It is never taken for a no.
       */
      unavailable: 'warn' | 'refuse';
      cite?: Cite;
    };
  };
  /**
   * Answers that are there at the beginning, from what the case, the company or a check knows. They stay editable.
   */
  prefill?: {
    [k: string]: Binding;
  };
  /**
   * Answers that say who somebody is, besides e-mail addresses. They are kept apart, so that they can be erased.
   */
  personal?: Pointer[];
  /**
   * How a row of a file is written, by the heading of its column. The same form validates it.
   */
  columns?: {
    /**
     * A column.
     */
    [k: string]: {
      to: Pointer;
      /**
       * For the sample in the format file.
       */
      example: string;
      /**
       * How it is written: as it stands, or as the code of a list whose label the form shows.
       */
      as?: 'value' | 'code';
      /**
       * The list, for `code`.
       */
      list?: string;
    };
  };
  /**
   * How an answer is brought to its usual form before it is validated, besides trimming.
   */
  normalise?: {
    /**
     * In their order.
     *
     * Items: What is done.
     */
    [k: string]: ('lowercase' | 'uppercase' | 'removeSpaces' | 'digitsAndPlus' | 'domain')[];
  };
}
/**
 * Where help is to be had.
 */
export interface Help {
  /**
   * What the link says.
   */
  title?: string;
  /**
   * The id of an article in the `help` of the pack.
   */
  article: string;
}
/**
 * The value that stands at a pointer in what the case knows at this moment.
 */
export interface From {
  from: Pointer;
  else?: Scalar;
}
/**
 * A text composed with Liquid.
 */
export interface Composed {
  /**
   * The text, with Liquid.
   */
  text: string;
}
/**
 * What happens when. A case is one run of a flow. `machine` is an XState v5 machine, word for word, over a closed catalogue of guards and actions.
 */
export interface FlowDefinition {
  /**
   * The kind of definition.
   */
  kind: 'flow';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * How a case of this flow begins.
   */
  start: {
    /**
     * The form whose answers begin the case.
     */
    form: string;
    /**
     * The permission that the starter needs.
     */
    permission: string;
    /**
     * The service that the starter's own company must have.
     */
    service?: string;
    /**
     * For whom it can be started: the own company, or a customer for whom the user acts (`customer`), or a customer who is not yet registered (`new`).
     *
     * Items: For whom.
     */
    for: ('own' | 'customer' | 'new')[];
    relationship?: Pointer;
    guard?: Guard;
    /**
     * Whether many cases can be started from a file.
     */
    bulk?: boolean;
    /**
     * Where several flows can handle the same form, which of them are offered, and which first.
     */
    offer?: {
      /**
       * What the user chooses.
       */
      title: string;
      /**
       * When to choose it.
       */
      description?: string;
      /**
       * For whom it is the default.
       *
       * Items: For whom.
       */
      default?: ('own' | 'customer' | 'new')[];
    };
  };
  /**
   * A key that no two unfinished cases share.
   */
  unique?: {
    key: Pointer;
    /**
     * Among the cases of the company, or of the whole pack.
     */
    within: 'company' | 'pack';
    refusal?: Refusal;
  };
  /**
   * The only people to whom this flow can write.
   */
  people?: {
    /**
     * Somebody to whom this flow can write: a record named in an answer, somebody whose address was typed, the starter, or all who hold a permission.
     */
    [k: string]:
      | {
          /**
           * The part that this person plays.
           */
          title: string;
          /**
           * The kind of record.
           */
          record: string;
          from: Pointer;
        }
      | {
          /**
           * The part that this person plays.
           */
          title: string;
          /**
           * Where the address stands.
           */
          address: {
            email: Pointer;
            name?: Pointer;
          };
          /**
           * Whose person this is.
           */
          organisation: 'own' | 'customer' | 'other';
        }
      | {
          /**
           * The part that this person plays.
           */
          title: string;
          /**
           * Always true.
           */
          starter: true;
        }
      | {
          /**
           * The part that these people play.
           */
          title: string;
          /**
           * The permission that they hold.
           */
          permission: string;
          /**
           * Whether they are users of the provider, or of the company that started the case.
           */
          organisation: 'provider' | 'own';
        };
  };
  /**
   * All that can come from outside.
   */
  events?: {
    /**
     * Something that can come from outside. Nothing else can.
     */
    [k: string]: {
      /**
       * What the button says, or what the log says.
       */
      title: string;
      /**
       * For whoever uses the button.
       */
      description?: string;
      /**
       * By whom it comes: `starter`, anyone of the `company` that started the case, an `operator` of the provider, somebody who follows a one-time `link`, or a `connector` with news from outside.
       */
      by: 'starter' | 'company' | 'operator' | 'link' | 'connector';
      /**
       * For `link`: who of `people` gets the link.
       */
      person?: string;
      /**
       * For `link`: what the page behind the link asks for besides the form. With `password`, whoever follows it can sign in from then on.
       */
      sets?: 'password';
      /**
       * For `connector`: the connector notice that brings it, such as `warehouse.parcelArrived`.
       */
      connector?: string;
      /**
       * For `connector`: how the case is found that the notice is about. Without it, every unfinished case of the flow is asked.
       */
      about?: {
        payload: Pointer;
        case: Pointer;
      };
      /**
       * The permission that the user needs.
       */
      permission?: string;
      /**
       * The form that is filled in.
       */
      form?: string;
      /**
       * What the user must confirm first. Liquid is allowed.
       */
      confirm?: string;
      tone?: Tone;
      /**
       * The strand beside which the button stands.
       */
      facet?: string;
      cite?: Cite;
    };
  };
  /**
   * Instants to wait for, under names.
   */
  delays?: {
    /**
     * An instant that is computed when the state that waits for it is entered.
     */
    [k: string]: {
      /**
       * What the log says once it has passed, and before that what lies ahead.
       */
      title?: string;
      /**
       * How long: a duration, or a number of days that stands at a pointer.
       */
      wait:
        | Duration
        | {
            days: Pointer;
          };
      from?: Pointer;
      times?: Pointer;
      cite?: Cite;
    };
  };
  /**
   * Ladders of reminders, each sent while a state waits.
   */
  reminders?: {
    /**
     * A ladder of reminders that are sent while a state waits. It leaves the state and its other delays alone.
     */
    [k: string]: {
      /**
       * What the log says.
       */
      title?: string;
      /**
       * The state that waits, as a path with dots.
       */
      while: string;
      from: Pointer;
      /**
       * The ages at which a reminder is sent.
       */
      at?: Duration[];
      every?: Duration;
      /**
       * The delay that is the deadline; no reminder is sent at it or after it.
       */
      until?: string;
      /**
       * The id of the e-mail.
       */
      email: string;
      /**
       * To whom: names of `people`.
       *
       * Items: A name of `people`.
       */
      to: string[];
      /**
       * Sending it by hand.
       */
      byHand?: {
        /**
         * The event that sends it.
         */
        event: string;
        atMost: Duration;
      };
      /**
       * What is sent when several are due at once, after an outage: `all`, the `last`, or `none`.
       */
      overdue?: 'all' | 'last' | 'none';
      cite?: Cite;
    };
  };
  conditions?: Conditions;
  /**
   * The strands of the process, as people see them.
   */
  facets: {
    /**
     * A strand of the process, as people see it: one status at any time. Tables, search and counters read facets and nothing else of the state.
     */
    [k: string]: {
      /**
       * What the strand is called.
       */
      title: string;
      /**
       * The state within which the strand lives, as a path with dots; without it, the whole flow.
       */
      of?: string;
      /**
       * The status for each state, by its path with dots. A state without one has that of the state around it.
       */
      states: {
        /**
         * A status.
         */
        [k: string]: {
          /**
           * What people read.
           */
          title: string;
          tone?: Tone;
          /**
           * Whether this status counts as failed.
           */
          failed?: boolean;
          /**
           * Whether this status counts as done.
           */
          done?: boolean;
          /**
           * What happens next, or what the user can do. Liquid is allowed.
           */
          next?: string;
          /**
           * For a strand that has not begun: the event whose button stands in place of the status.
           */
          begin?: string;
        };
      };
      cite?: Cite;
    };
  };
  data?: JsonSchema;
  /**
   * Lists whose words stand for what is noted, by pointer into `/data`: operators read them on the page of a case.
   */
  choices?: {
    /**
     * A list.
     */
    [k: string]: {
      /**
       * Its id.
       */
      list: string;
    };
  };
  machine: State;
}
/**
 * A condition on a transition, from the catalogue of guards.
 */
export interface Guard {
  /**
   * The name of a guard of the catalogue.
   */
  type: string;
  /**
   * What the guard is given; see its entry.
   */
  params: {};
}
/**
 * What the user is told when this stands in the way.
 */
export interface Refusal {
  /**
   * Why it is not possible now, and what would help. Liquid is allowed.
   */
  message: string;
  cite?: Cite;
}
/**
 * A state, as XState writes it.
 */
export interface State {
  /**
   * `final` ends the part of the flow that it is in; `parallel` is in all of its states at once; `history` goes back to where the flow was.
   */
  type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /**
   * For `history`: whether only the state inside is remembered (`shallow`), or all that lies in it (`deep`).
   */
  history?: 'shallow' | 'deep';
  /**
   * For `history`: where to go if the flow was never there.
   */
  target?: string;
  /**
   * The state inside in which to begin.
   */
  initial?: string;
  /**
   * The states inside, by their names.
   */
  states?: {
    [k: string]: State;
  };
  /**
   * What each event does here, by the names of `events`. An event that is not listed is not possible now.
   */
  on?: {
    [k: string]: Transitions;
  };
  /**
   * What happens when a delay has passed: the name of one of `delays`, or a duration.
   */
  after?: {
    [k: string]: Transitions;
  };
  always?: Transitions;
  entry?: Actions;
  exit?: Actions;
  /**
   * A request to a connector, or several.
   */
  invoke?: Invoke | Invoke[];
  onDone?: Transitions;
  /**
   * For analysts.
   */
  description?: string;
  cite?: Cite;
}
/**
 * A transition.
 */
export interface Transition {
  /**
   * The state to go to: a sibling by its name, `#id.path` from the root, or `.child`.
   */
  target?: string;
  guard?: Guard;
  actions?: Actions;
  /**
   * Whether a state that is its own target is left and entered again.
   */
  reenter?: boolean;
  /**
   * For analysts.
   */
  description?: string;
  cite?: Cite;
}
/**
 * Something to do, from the catalogue of actions.
 */
export interface Action {
  /**
   * The name of an action of the catalogue.
   */
  type: string;
  /**
   * What the action is given; see its entry.
   */
  params: {};
}
/**
 * A request to a connector, made when the state is entered and dropped when it is left.
 */
export interface Invoke {
  /**
   * A name for the request, unique in the flow; scenarios and problems use it.
   */
  id: string;
  /**
   * The connector and its operation, such as `warehouse.reserve`.
   */
  src: string;
  /**
   * What is sent: values or bindings, checked against the input of the operation.
   */
  input?: {
    [k: string]: Binding;
  };
  onDone: Transitions;
  onError: Transitions;
}
/**
 * A message by e-mail. The flow says to whom it goes.
 */
export interface EmailDefinition {
  /**
   * The kind of definition.
   */
  kind: 'email';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * From whom it comes: a name in `senders` of the pack.
   */
  from?: string;
  /**
   * One line. Liquid is allowed.
   */
  subject: string;
  /**
   * Markdown with Liquid. Variables are paths into what the case knows: `answers`, `records`, `data`, `marks`, `case`, `checks`, `link`.
   */
  body: string;
  /**
   * The event whose one-time link the message carries; its address is `{{ link }}`.
   */
  link?: string;
}
/**
 * A document that is made from a case, to be read, signed or kept.
 */
export interface DocumentDefinition {
  /**
   * The kind of definition.
   */
  kind: 'document';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * The name of the file. Liquid is allowed.
   */
  file: string;
  /**
   * Markdown with Liquid. Variables are paths into what the case knows: `answers`, `records`, `data`, `marks`, `case`, `checks`, `link`.
   */
  body: string;
  /**
   * How it is signed. Without it, the document is only read or kept.
   */
  sign?: {
    /**
     * The sentence to which the signer agrees.
     */
    consent: string;
    /**
     * Who of the flow signs, by the name of `people`.
     */
    by?: string;
  };
}
/**
 * A screen with a list: of cases of flows, of companies, or of records.
 */
export interface TableDefinition {
  /**
   * The kind of definition.
   */
  kind: 'table';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * The permission that it needs.
   */
  permission?: string;
  /**
   * The service that the user's own company must have.
   */
  service?: string;
  /**
   * What is listed: cases, records, or customers.
   */
  rows:
    | {
        /**
         * The flows whose cases are listed, by their ids.
         *
         * Items: A flow.
         */
        flows: string[];
        /**
         * Whether finished cases are listed too.
         */
        finished?: boolean;
      }
    | {
        /**
         * The kind of record.
         */
        record: string;
      }
    | {
        /**
         * Always `customers`.
         */
        companies: 'customers';
      };
  /**
   * The columns, in their order from left to right.
   */
  columns: {
    /**
     * A column.
     */
    [k: string]: {
      /**
       * Its heading.
       */
      title: string;
      attribute?: Pointer;
      /**
       * The strand whose status it shows.
       */
      facet?: string;
      /**
       * How it is shown.
       */
      as?: 'text' | 'relativeTime' | 'date' | 'status' | 'listLabel' | 'yesNo' | 'company';
      /**
       * For `listLabel`: the id of the list whose label stands for the code.
       */
      list?: string;
      /**
       * Whether users can sort by it.
       */
      sort?: boolean;
      /**
       * Whether the search box looks into this column.
       */
      search?: boolean;
      /**
       * More about it.
       */
      hint?: string;
    };
  };
  /**
   * Counters above the list. They are tried in their order, and a row is counted by the first that fits; the last may have no condition.
   */
  counters?: {
    /**
     * A counter.
     */
    [k: string]: {
      /**
       * What it counts.
       */
      title: string;
      /**
       * More about it.
       */
      hint?: string;
      tone?: Tone;
      /**
       * What must hold.
       *
       * Items: What must hold of a row: one strand has one of these statuses, or an attribute one of these values.
       */
      all?: {
        /**
         * A strand, as `flow.strand` or, where the table shows one flow, `strand`.
         */
        facet?: string;
        attribute?: Pointer;
        /**
         * The statuses, by the paths of their states; or the values.
         */
        in?: Scalar[];
        /**
         * A property of the status instead.
         */
        is?: 'failed' | 'done' | 'notDone';
      }[];
      /**
       * Of what one must hold.
       *
       * Items: What must hold of a row: one strand has one of these statuses, or an attribute one of these values.
       */
      any?: {
        /**
         * A strand, as `flow.strand` or, where the table shows one flow, `strand`.
         */
        facet?: string;
        attribute?: Pointer;
        /**
         * The statuses, by the paths of their states; or the values.
         */
        in?: Scalar[];
        /**
         * A property of the status instead.
         */
        is?: 'failed' | 'done' | 'notDone';
      }[];
    };
  };
  /**
   * Filters above the list, by which users narrow it.
   */
  filters?: {
    /**
     * A filter.
     */
    [k: string]: {
      /**
       * What it says.
       */
      title: string;
      attribute?: Pointer;
      /**
       * A strand, by its name in `facets` of the flow.
       */
      facet?: string;
      /**
       * The id of the list whose codes can be chosen.
       */
      list?: string;
    };
  };
  /**
   * The button beside the search.
   */
  add?: {
    /**
     * What it says.
     */
    title: string;
    /**
     * What can be added; with one, it is added at once.
     *
     * Items: A choice.
     */
    choices: {
      /**
       * What it says.
       */
      title: string;
      /**
       * When to choose it.
       */
      description?: string;
      /**
       * The form that begins it.
       */
      form: string;
      /**
       * The kind of record that is created.
       */
      record?: string;
      /**
       * The permission that it needs; without one, that of the table. What begins a case needs that of its flow besides.
       */
      permission?: string;
    }[];
  };
  /**
   * What can be done with a row.
   *
   * Items: An action.
   */
  actions?: {
    /**
     * What it says.
     */
    title: string;
    /**
     * An event of the flow.
     */
    event?: string;
    /**
     * A form that is filled in for the company of the row.
     */
    form?: string;
    /**
     * Something that every portal can do.
     */
    act?: 'switchCompany' | 'openTable' | 'edit' | 'delete';
    /**
     * For `openTable`: the id of the table.
     */
    table?: string;
    /**
     * The permission that it needs.
     */
    permission?: string;
  }[];
  /**
   * Adding many at once from a file.
   */
  bulk?: {
    /**
     * The form, whose `columns` say how a row is written.
     */
    form: string;
    same?: Pointer;
    /**
     * What the button says.
     */
    title: string;
    /**
     * The most rows of a file.
     */
    maxRows?: number;
  };
  /**
   * What is said where there is nothing to list.
   */
  empty?: string;
  help?: Help;
}
/**
 * Who may do what: permissions, the roles that bundle them, the services that a company can have, and the navigation.
 */
export interface AccessDefinition {
  /**
   * The kind of definition.
   */
  kind: 'access';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * The permissions, as `noun.verb`.
   */
  permissions: {
    /**
     * A permission.
     */
    [k: string]: {
      /**
       * What it allows.
       */
      title: string;
    };
  };
  /**
   * Roles, by the names under which users hold them.
   */
  roles: {
    /**
     * A role.
     */
    [k: string]: {
      /**
       * What it is called.
       */
      title: string;
      /**
       * For users of the provider, or of partners, or of customers who know the provider.
       */
      of: 'provider' | 'partner' | 'customer';
      /**
       * What it allows.
       *
       * Items: A permission.
       */
      permissions: string[];
    };
  };
  /**
   * Services that a company can have.
   */
  services?: {
    /**
     * A service.
     */
    [k: string]: {
      /**
       * What it is called.
       */
      title: string;
      /**
       * What a user is told whose company does not have it: how to have it activated.
       */
      missing: string;
    };
  };
  /**
   * What a user is told who lacks a permission.
   */
  missing?: {
    /**
     * Liquid over `permission`, what it allows, and `helpers`, a list of the names of the users of the own company who can give it.
     */
    message: string;
    /**
     * The permission that those users hold.
     */
    helpers: string;
  };
  /**
   * Acting for a customer.
   */
  switch?: {
    /**
     * What it is called.
     */
    title: string;
    /**
     * The permission that it needs.
     */
    permission?: string;
    /**
     * What is shown all the time while acting for another company. Liquid over `company`.
     */
    banner: string;
    /**
     * What is said where a customer is not in the list.
     */
    notListed: string;
    /**
     * The form that registers one.
     */
    form?: string;
    /**
     * What is said when something is created for the own company. Liquid over `company` and `record`.
     */
    creating?: string;
  };
  /**
   * Looking after the profile of the own company, or of the company for which one acts.
   */
  profile?: {
    /**
     * The permission that changing it needs.
     */
    permission: string;
  };
  /**
   * Activating services for companies. Users of the provider do it.
   */
  activation?: {
    /**
     * The permission that it needs.
     */
    permission: string;
  };
  /**
   * Changing these definitions on a running server. Users of the provider do it; without this, nobody can.
   */
  definitions?: {
    /**
     * The permission that looking at releases and writing drafts needs.
     */
    edit: string;
    /**
     * The permission that approving the draft of somebody else, and putting a former release in force, needs.
     */
    approve: string;
  };
  /**
   * The menu, in its order.
   *
   * Items: An entry.
   */
  navigation?: {
    /**
     * What it says.
     */
    title: string;
    /**
     * The id of the table that it opens.
     */
    table?: string;
    /**
     * Or a screen that every portal has.
     */
    screen?: 'companyProfile' | 'services' | 'documents' | 'usersAndPermissions';
    help?: Help;
    cite?: Cite;
  }[];
}
/**
 * What must never, or always, hold on any path through the flows.
 */
export interface PropertyDefinition {
  /**
   * The kind of definition.
   */
  kind: 'property';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * The flows for which it must hold: all of them, all that have a relationship, or these.
   */
  flows: 'all' | 'withRelationship' | string[];
  /**
   * For which cases it must hold.
   */
  given?: {
    /**
     * The code of the relationship.
     */
    relationship?: string;
  };
  /**
   * None of these steps takes place.
   *
   * Items: A kind of step. Every key that is given must fit.
   */
  never?: {
    /**
     * An event of the flow is accepted.
     */
    event?: string;
    /**
     * A state is entered, by its path with dots.
     */
    enters?: string;
    /**
     * An effect takes place.
     */
    effect?:
      | 'email'
      | 'notify'
      | 'issueLink'
      | 'createDocument'
      | 'createRecord'
      | 'updateRecord'
      | 'grantAccess'
      | 'connector'
      | 'any';
    /**
     * With this e-mail or document.
     */
    template?: string;
    /**
     * With this connector and operation.
     */
    connector?: string;
    /**
     * With a connector operation that grants access.
     */
    grants?: boolean;
    /**
     * To this one of `people`.
     */
    to?: string;
    /**
     * To a person of this organisation, or about one.
     */
    organisation?: 'own' | 'customer' | 'other' | 'provider';
    /**
     * The case ends.
     */
    ends?: boolean;
  }[];
  /**
   * As long as none of these has taken place.
   *
   * Items: A kind of step. Every key that is given must fit.
   */
  before?: {
    /**
     * An event of the flow is accepted.
     */
    event?: string;
    /**
     * A state is entered, by its path with dots.
     */
    enters?: string;
    /**
     * An effect takes place.
     */
    effect?:
      | 'email'
      | 'notify'
      | 'issueLink'
      | 'createDocument'
      | 'createRecord'
      | 'updateRecord'
      | 'grantAccess'
      | 'connector'
      | 'any';
    /**
     * With this e-mail or document.
     */
    template?: string;
    /**
     * With this connector and operation.
     */
    connector?: string;
    /**
     * With a connector operation that grants access.
     */
    grants?: boolean;
    /**
     * To this one of `people`.
     */
    to?: string;
    /**
     * To a person of this organisation, or about one.
     */
    organisation?: 'own' | 'customer' | 'other' | 'provider';
    /**
     * The case ends.
     */
    ends?: boolean;
  }[];
  /**
   * Once one of these has taken place.
   *
   * Items: A kind of step. Every key that is given must fit.
   */
  after?: {
    /**
     * An event of the flow is accepted.
     */
    event?: string;
    /**
     * A state is entered, by its path with dots.
     */
    enters?: string;
    /**
     * An effect takes place.
     */
    effect?:
      | 'email'
      | 'notify'
      | 'issueLink'
      | 'createDocument'
      | 'createRecord'
      | 'updateRecord'
      | 'grantAccess'
      | 'connector'
      | 'any';
    /**
     * With this e-mail or document.
     */
    template?: string;
    /**
     * With this connector and operation.
     */
    connector?: string;
    /**
     * With a connector operation that grants access.
     */
    grants?: boolean;
    /**
     * To this one of `people`.
     */
    to?: string;
    /**
     * To a person of this organisation, or about one.
     */
    organisation?: 'own' | 'customer' | 'other' | 'provider';
    /**
     * The case ends.
     */
    ends?: boolean;
  }[];
  /**
   * Up to the next of these.
   *
   * Items: A kind of step. Every key that is given must fit.
   */
  until?: {
    /**
     * An event of the flow is accepted.
     */
    event?: string;
    /**
     * A state is entered, by its path with dots.
     */
    enters?: string;
    /**
     * An effect takes place.
     */
    effect?:
      | 'email'
      | 'notify'
      | 'issueLink'
      | 'createDocument'
      | 'createRecord'
      | 'updateRecord'
      | 'grantAccess'
      | 'connector'
      | 'any';
    /**
     * With this e-mail or document.
     */
    template?: string;
    /**
     * With this connector and operation.
     */
    connector?: string;
    /**
     * With a connector operation that grants access.
     */
    grants?: boolean;
    /**
     * To this one of `people`.
     */
    to?: string;
    /**
     * To a person of this organisation, or about one.
     */
    organisation?: 'own' | 'customer' | 'other' | 'provider';
    /**
     * The case ends.
     */
    ends?: boolean;
  }[];
  /**
   * Never in all of these states at the same time, by their paths.
   *
   * Items: A state.
   */
  together?: string[];
  /**
   * From wherever the case is, it can still end.
   */
  canEnd?: true;
  /**
   * Nothing that these people can be shown contains what is secret.
   */
  reveals?: {
    /**
     * People of which organisation.
     */
    organisation: 'own' | 'customer' | 'other';
    /**
     * The names and domains in `secret` of the pack.
     */
    secret: 'provider';
  };
  /**
   * Whether publishing needs it proven.
   */
  required?: boolean;
  timeLimit?: Duration;
}
/**
 * A test: who is there, what happens, and what must follow. Everything is declared in the file.
 */
export interface ScenarioDefinition {
  /**
   * The kind of definition.
   */
  kind: 'scenario';
  id: Id;
  /**
   * What people call it.
   */
  title: string;
  /**
   * For the next analyst who reads this.
   */
  description?: string;
  version?: Version;
  cite?: Cite;
  /**
   * Companies, by handle. The provider and the own company need not be declared: they are `provider` and `own`.
   */
  companies?: {
    /**
     * A company.
     */
    [k: string]: {
      /**
       * What it is: a partner, or a customer of one.
       */
      is: 'partner' | 'customer';
      /**
       * For a customer: the handle of its partner; without it, `own`.
       */
      of?: string;
      /**
       * For a customer: how the partner stands to it.
       */
      relationship?: string;
      /**
       * The services that it has.
       *
       * Items: A service.
       */
      services?: string[];
      /**
       * Its attributes, as its record declares them.
       */
      attributes?: {};
    };
  };
  /**
   * Records that belong to companies, by handle.
   */
  records?: {
    /**
     * A record.
     */
    [k: string]: {
      /**
       * The kind of record.
       */
      record: string;
      /**
       * The handle of the company.
       */
      of: string;
      /**
       * Its attributes.
       */
      attributes: {};
    };
  };
  /**
   * Users, by handle.
   */
  users?: {
    /**
     * A user.
     */
    [k: string]: {
      /**
       * The handle of the company.
       */
      of: string;
      /**
       * Roles, by the names under which users hold them.
       *
       * Items: A role.
       */
      roles: string[];
      /**
       * The handle of the record that is this user.
       */
      record?: string;
      /**
       * The name.
       */
      name?: string;
      /**
       * The address.
       */
      email?: string;
      /**
       * In which they are told why something is refused; without it, the first of the pack.
       */
      language?: string;
    };
  };
  now?: Instant;
  /**
   * What happens, in its order.
   *
   * Items: One step of the timeline.
   */
  timeline?: (
    | {
        /**
         * The id of the flow.
         */
        start: string;
        /**
         * A handle for the case; without it, `case`.
         */
        as?: string;
        /**
         * The handle of the user who does it.
         */
        by: string;
        /**
         * The handle of the customer for whom the user acts.
         */
        for?: string;
        /**
         * What is entered. A value that is the handle of a record stands for that record.
         */
        answers?: {};
        /**
         * What the checks of the form answered: `outcome` and `output`, by the name of the check.
         */
        checks?: {
          [k: string]: {};
        };
        /**
         * The step is refused, and nothing changes.
         */
        refused?: {
          /**
           * Why: no state takes it now; a guard refused; the answers are not valid; this user may not; the key is taken.
           */
          because: 'notNow' | 'refused' | 'invalid' | 'notAllowed' | 'taken';
          /**
           * The findings, in the order of the definition.
           *
           * Items: A finding.
           */
          findings?: string[];
          /**
           * Words that stand in the reason.
           */
          message?: string;
          /**
           * The code of each error, by pointer: all of them.
           */
          errors?: {
            [k: string]: string;
          };
        };
        expect?: Expect;
        /**
         * What this step shows.
         */
        note?: string;
      }
    | {
        /**
         * The event, by its name in `events` of the flow.
         */
        event: string;
        /**
         * The handle of the case; without it, `case`.
         */
        case?: string;
        /**
         * The handle of a user, `link`, or `connector`.
         */
        by: string;
        /**
         * What is entered. A value that is the handle of a record stands for that record.
         */
        answers?: {};
        /**
         * What the checks of the form answered: `outcome` and `output`, by the name of the check.
         */
        checks?: {
          [k: string]: {};
        };
        /**
         * For news from a connector: what it says.
         */
        payload?: {};
        /**
         * The step is refused, and nothing changes.
         */
        refused?: {
          /**
           * Why: no state takes it now; a guard refused; the answers are not valid; this user may not; the key is taken.
           */
          because: 'notNow' | 'refused' | 'invalid' | 'notAllowed' | 'taken';
          /**
           * The findings, in the order of the definition.
           *
           * Items: A finding.
           */
          findings?: string[];
          /**
           * Words that stand in the reason.
           */
          message?: string;
          /**
           * The code of each error, by pointer: all of them.
           */
          errors?: {
            [k: string]: string;
          };
        };
        expect?: Expect;
        /**
         * What this step shows.
         */
        note?: string;
      }
    | {
        wait: Duration;
        expect?: Expect;
        /**
         * What this step shows.
         */
        note?: string;
      }
    | {
        until: Instant;
        expect?: Expect;
        /**
         * What this step shows.
         */
        note?: string;
      }
    | {
        outage: Duration;
        expect?: Expect;
        /**
         * What this step shows.
         */
        note?: string;
      }
    | {
        /**
         * The `id` of the request in the machine of the flow.
         */
        connector: string;
        /**
         * The handle of the case; without it, `case`.
         */
        case?: string;
        /**
         * What it answers: the output of the operation.
         */
        answers?: {};
        /**
         * It refuses, or has given up.
         */
        fails?: {
          /**
           * The code of the refusal, one of `errors` of the operation.
           */
          code: string;
          /**
           * What it says.
           */
          message?: string;
        };
        expect?: Expect;
        /**
         * What this step shows.
         */
        note?: string;
      }
    | {
        /**
         * The handle of the record.
         */
        change: string;
        /**
         * The attributes that change.
         */
        to: {};
        /**
         * What this step shows.
         */
        note?: string;
      }
    | {
        expect: Expect;
        /**
         * What this step shows.
         */
        note?: string;
      }
  )[];
  /**
   * Single decisions of rule sets.
   *
   * Items: A decision.
   */
  decisions?: {
    /**
     * The id of the rule set.
     */
    rules: string;
    /**
     * What it shows.
     */
    note?: string;
    /**
     * The facts. A text that is the handle of a record stands for its attributes, where the fact is a record.
     */
    facts: {};
    /**
     * Facts with a list of values: the decision is asked for every combination.
     */
    each?: {
      /**
       * Values.
       */
      [k: string]: Json[];
    };
    /**
     * The verdict that must come out.
     */
    verdict: 'eligible' | 'needsEvidence' | 'ineligible' | 'undecided';
    /**
     * The findings, in the order of the definition.
     *
     * Items: A finding.
     */
    findings?: string[];
    /**
     * The absent facts that were needed.
     */
    missing?: Pointer[];
  }[];
  /**
   * Single submissions of forms.
   *
   * Items: A submission.
   */
  submissions?: {
    /**
     * The id of the form.
     */
    form: string;
    /**
     * What it shows.
     */
    note?: string;
    /**
     * The handle of the user who does it.
     */
    by?: string;
    /**
     * The handle of the customer for whom the user acts.
     */
    for?: string;
    /**
     * What was answered earlier in the same case, by the form.
     */
    earlier?: {
      [k: string]: {};
    };
    /**
     * What is entered. A value that is the handle of a record stands for that record.
     */
    answers?: {};
    /**
     * Instead of answers: a row of a file, by the headings of its columns.
     */
    row?: {
      [k: string]: string;
    };
    /**
     * What the checks answered.
     */
    checks?: {
      [k: string]: {};
    };
    /**
     * The answers after normalising, all of them, where they are valid.
     */
    valid?: {};
    /**
     * The code of each error, by pointer: all of them.
     */
    errors?: {
      [k: string]: string;
    };
    /**
     * All fields that are shown, by pointer.
     */
    visible?: Pointer[];
    /**
     * The answers that are there at the beginning, all of them.
     */
    prefilled?: {};
    /**
     * The verdict for each candidate, by the pointer of the field and the handle of the record.
     */
    choices?: {
      [k: string]: {
        [k: string]: string;
      };
    };
  }[];
}
/**
 * What must be so now. `messages`, `effects` and `decisions` are those since the last step that was not an expectation.
 */
export interface Expect {
  /**
   * The states that are active, by their paths with dots; all of the innermost.
   *
   * Items: A path.
   */
  states?: string[];
  /**
   * The status of each strand, as people read it.
   */
  facets?: {
    [k: string]: string;
  };
  /**
   * All messages that were sent, in their order; `[]` for none.
   *
   * Items: A message that is expected.
   */
  messages?: {
    /**
     * The id of the e-mail.
     */
    email: string;
    /**
     * The handle or the address of whom it goes to; one, or several.
     */
    to: string | string[];
    /**
     * Words that stand in subject or body.
     *
     * Items: Words.
     */
    contains?: string[];
    /**
     * Words that must not stand there.
     *
     * Items: Words.
     */
    lacks?: string[];
  }[];
  /**
   * Effects that took place, among others, in their order.
   *
   * Items: The type of the effect, and any of its parameters.
   */
  effects?: {}[];
  /**
   * The timers that are pending and when each is due: all of them, by their names. A delay is called by its own name, `unsigned`; with the state, `unsigned@awaitingSignature`, where several states wait for it, and so is a plain duration. A reminder has the name of its ladder and a number: `signing.1`.
   */
  timers?: {
    [k: string]: Instant;
  };
  /**
   * All events that are possible now.
   *
   * Items: An event.
   */
  allowed?: string[];
  /**
   * Events that are not possible now.
   *
   * Items: An event.
   */
  notAllowed?: string[];
  /**
   * What stands in `/data`, among other things.
   */
  data?: {};
  /**
   * Attributes of records, by handle, among others.
   */
  records?: {
    [k: string]: {};
  };
  /**
   * The connector jobs that are running, by the id of the invoke: all of them.
   *
   * Items: An id.
   */
  jobs?: string[];
  /**
   * Whether the case has ended.
   */
  ended?: boolean;
  /**
   * Words that stand in the activity log, in their order.
   *
   * Items: Words.
   */
  log?: string[];
  /**
   * Whether the case counts as failed.
   */
  failed?: boolean;
  /**
   * What the counters of tables count among all cases of the scenario: by table, all of its counters.
   */
  counters?: {
    /**
     * By counter, how many cases it counts.
     */
    [k: string]: {
      [k: string]: number;
    };
  };
}
/**
 * The words of the definitions in another language.
 */
export interface TextsDefinition {
  /**
   * The kind of file.
   */
  kind: 'texts';
  /**
   * The language tag.
   */
  language: string;
  /**
   * By kind and id of the definition, as `form/order`; within it, by JSON Pointer.
   */
  texts: {
    /**
     * The texts of one definition, by JSON Pointer.
     */
    [k: string]: {
      /**
       * A translation.
       */
      [k: string]: {
        /**
         * The first eight hexadecimal digits of the SHA-256 of the source text.
         */
        of: string;
        /**
         * The translation.
         */
        text: string;
      };
    };
  };
}
