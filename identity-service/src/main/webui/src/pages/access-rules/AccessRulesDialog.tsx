import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMaySomewhere } from '~/api/me';
import type { Reference } from '~/api/reference';
import { useWords } from '~/i18n/words';
import { Asked } from '~/parts/states/Asked';
import { Empty } from '~/parts/states/Empty';
import { NewRuleDialog } from './NewRuleDialog';
import { subjectRulesQuery } from '~/api/rules';
import { CREATE, READ } from './queries';
import { SubjectRules } from './SubjectRules';
import { words } from './words';

export interface AccessRulesDialogProps {
  subject: Reference;
  /** What the subject is called. */
  name: string;
  onClose: () => void;
}

/** The rules of a user or a group: those that are there, another, and away with one. */
export default function AccessRulesDialog({ subject, name, onClose }: AccessRulesDialogProps) {
  const t = useWords(words);
  const [adding, setAdding] = useState(false);
  const mayGive = useMaySomewhere(CREATE) ?? false;
  const mayRead = useMaySomewhere(READ);

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
          <Known subject={subject} name={name} />
        )}
        {mayGive && (
          <Button variant="secondary" className="bw-gap-above" onClick={() => setAdding(true)}>
            {t('addRule')}
          </Button>
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{t('done')}</Button>
      </ModalFooter>
      {adding && <NewRuleDialog subject={subject} name={name} onClose={() => setAdding(false)} />}
    </Modal>
  );
}

function Known({ subject, name }: { subject: Reference; name: string }) {
  const t = useWords(words);
  const query = useInfiniteQuery(subjectRulesQuery(subject));
  return (
    <Asked query={query}>
      {({ pages }) => {
        const rules = pages.flatMap(({ items }) => items);
        if (rules.length === 0) return <Empty title={t('noneTitle')} body={t('noneBody')} />;
        return (
          <>
            <SubjectRules rules={rules} subject={subject} name={name} />
            {query.hasNextPage && (
              <Button
                variant="link"
                isLoading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </>
        );
      }}
    </Asked>
  );
}
