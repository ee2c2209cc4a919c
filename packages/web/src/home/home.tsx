import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAsking, useMe } from '../app/use.js';
import { CallLink } from '../calling/link.js';
import { Empty } from '../shell/empty.js';
import { Page } from '../shell/page.js';
import { PostmortemLink } from '../shell/postmortem-link.js';
import { Needs, needsAny } from './needs.js';
import { News } from './news.js';
import { Nobody } from './nobody.js';
import { Queue } from './queue.js';
import { Welcome } from './welcome.js';

/** What needs the person who reads, what waits for all, and what is new. */
export function Home() {
  const { data } = useSuspenseQuery(useAsking().home());
  const { person, how, isExample, noun } = useMe();
  const { published, onThisDay, queue, count } = data;
  const [latest] = published;
  const isCalm = person !== null && !needsAny(data);
  return (
    <>
      {isExample ? <Welcome /> : null}
      <Page
        title={person === null ? 'What is new' : isCalm ? 'Nothing needs you now' : 'What needs you'}
        aside={count === 0 ? undefined : <CallLink noun={noun} />}
      >
        {count === 0 ? (
          <None noun={noun} />
        ) : (
          <div className="home">
            <div className="home-needs">
              {person === null ? <Nobody how={how} /> : null}
              {isCalm ? (
                <p className="home-calm">
                  No draft, review, action or question waits for you.
                  {latest === undefined ? null : (
                    <>
                      {' '}
                      A good moment to read the latest one:{' '}
                      <PostmortemLink id={latest.id}>
                        <bdi>{latest.title ?? latest.id}</bdi>
                      </PostmortemLink>
                    </>
                  )}
                </p>
              ) : null}
              {person === null ? null : <Needs home={data} me={person.name} />}
              <Queue queue={queue} />
            </div>
            <div className="home-news">
              <News name="today" title="On this day" cards={onThisDay} />
              <News name="published" title="Lately published" cards={published} />
            </div>
          </div>
        )}
      </Page>
    </>
  );
}

/** The folder has no postmortem yet. */
function None({ noun }: { readonly noun: string }) {
  return (
    <Empty title={`No ${noun} here yet`} next={<CallLink noun={noun} />}>
      <p>
        The next time that something surprises you, call one. It asks what it needs to know, and takes under a
        minute. Then this page says what comes next, and for whom.
      </p>
      <p>
        <Link to="/guide">Read how it goes</Link>
      </p>
    </Empty>
  );
}
