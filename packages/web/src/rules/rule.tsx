import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';
import { Example } from './example.js';
import { RuleLink } from './link.js';
import { Weight } from './weight.js';

/** One rule: why it is there, what to ask instead, and what it hears and leaves. */
export function RulePage() {
  const { family, rule } = useParams({ from: '/rules/$family/$rule' });
  const ask = useAsking();
  const { data } = useSuspenseQuery(ask.rule(`${family}/${rule}`));
  const { families } = useSuspenseQuery(ask.rules()).data;
  const others =
    families.find(({ name }) => name === family)?.rules.filter(({ name }) => name !== data.name) ?? [];
  const isProcess = family === 'process';
  return (
    <Page
      title={isProcess ? data.says : data.name}
      lead={isProcess ? data.name : data.says}
      width="reading"
      before={<Way />}
    >
      <div className="rule-body">
        <p className="rule-facts">
          <Weight severity={data.severity} />
          {data.bias === null ? null : <span className="tag">{data.bias}</span>}
        </p>
        <dl className="rule-thoughts">
          <Thought name="Why it matters" words={data.why} />
          <Thought name="Ask instead" words={data.ask} />
          <Thought name="Write instead" words={data.instead} />
        </dl>
        {data.flags.length === 0 ? null : (
          <section>
            <h2>What it hears</h2>
            <ul className="examples">
              {data.flags.map((each) => (
                <Example key={each.text} example={each} />
              ))}
            </ul>
          </section>
        )}
        {data.leaves.length === 0 ? null : (
          <section>
            <h2>What it leaves alone</h2>
            <ul className="examples examples-left">
              {data.leaves.map((each) => (
                <Example key={each.text} example={each} />
              ))}
            </ul>
          </section>
        )}
        {others.length === 0 ? null : (
          <nav className="rule-others" aria-label={`More rules of ${family}`}>
            <h2>More of {family}</h2>
            <ul>
              {others.map(({ name }) => (
                <li key={name}>
                  <RuleLink name={name}>{name.slice(family.length + 1)}</RuleLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </Page>
  );
}

function Way() {
  return (
    <Link to="/rules" className="page-way">
      Rules
    </Link>
  );
}

function Thought({ name, words }: { readonly name: string; readonly words: string | null }) {
  if (words === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
