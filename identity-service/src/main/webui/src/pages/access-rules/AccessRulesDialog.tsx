import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMaySomewhere } from '~/api/me';
import type { Reference } from '~/api/reference';
import { isSame, textOf } from '~/api/reference';
import type { AccessRule } from '~/api/rules';
import { subjectRulesQuery } from '~/api/rules';
import { useSubjectNames } from '~/api/subjects';
import { useWords } from '~/i18n/words';
import { Asked } from '~/parts/states/Asked';
import { Empty } from '~/parts/states/Empty';
import { useSelection } from '~/parts/table/selection';
import { NewRuleDialog } from './NewRuleDialog';
import { CREATE, DELETE, READ } from './queries';
import { RemoveRulesButton } from './RemoveRulesButton';
import { useRuleInWords } from './rule-in-words';
import { SubjectRules } from './SubjectRules';
import { words } from './words';

export interface AccessRulesDialogProps {
  subject: Reference;
  /** What the subject is called. */
  name: string;
  onClose: () => void;
}

/** The rules of a user or a group: those that are there, another, and away with some. */
export default function AccessRulesDialog({ subject, name, onClose }: AccessRulesDialogProps) {
  const t = useWords(words);
  const [adding, setAdding] = useState(false);
  const mayGive = useMaySomewhere(CREATE) ?? false;
  const mayRead = useMaySomewhere(READ);
  const mayRemove = useMaySomewhere(DELETE) ?? false;
  const query = useInfiniteQuery({ ...subjectRulesQuery(subject), enabled: mayRead !== false });
  const rules = query.data?.pages.flatMap(({ items }) => items) ?? NONE;
  const own = rules.filter((rule) => isSame(rule.subject, subject));
  const names = new Map([...useSubjectNames(rules.map((rule) => rule.subject)), [textOf(subject), name]]);
  const inWords = useRuleInWords(own, names);
  const selection = useSelection(own, inWords);

  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="access-rules-title">
      <ModalHeader
        title={t('dialogTitle', { name })}
        labelId="access-rules-title"
        description={t('dialogLead')}
      />
      <ModalBody>
        {mayRead === false ? (
          <Alert variant="info" isInline isPlain title={t('mayNotRead')} />
        ) : (
          <Asked query={query}>
            {() =>
              rules.length === 0 ? (
                <Empty title={t('noneTitle')} body={t('noneBody')} />
              ) : (
                <SubjectRules
                  rules={rules}
                  own={own}
                  subject={subject}
                  names={names}
                  {...(mayRemove && own.length > 0 && { selection })}
                />
              )
            }
          </Asked>
        )}
        {query.hasNextPage && (
          <Button
            variant="link"
            isLoading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
        {mayGive && (
          <div className="bw-gap-above">
            <Button variant="secondary" onClick={() => setAdding(true)}>
              {t('addRule')}
            </Button>
          </div>
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{t('done')}</Button>
        {selection.chosen.length > 0 && <RemoveRulesButton rules={selection.chosen} inWords={inWords} />}
      </ModalFooter>
      {adding && <NewRuleDialog subject={subject} name={name} onClose={() => setAdding(false)} />}
    </Modal>
  );
}

const NONE: readonly AccessRule[] = [];
