import {
  Button,
  Content,
  Menu,
  MenuContent,
  MenuItem,
  MenuList,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '~/i18n/words';
import { Asked } from '~/parts/states/Asked';
import { SearchBox } from '~/parts/table/SearchBox';
import { words as partWords } from '~/parts/words';
import { groupSearchQuery } from './queries';
import { words } from './words';

interface FindGroupDialogProps {
  onFound: (id: string) => void;
  onClose: () => void;
}

/** Finds a group by a part of its name. */
export function FindGroupDialog({ onFound, onClose }: FindGroupDialogProps) {
  const t = useWords(words);
  const part = useWords(partWords);
  const [text, setText] = useState('');
  const query = useQuery({ ...groupSearchQuery(text), placeholderData: (before) => before });
  return (
    <Modal
      variant="small"
      isOpen
      onClose={onClose}
      aria-labelledby="find-group-title"
      elementToFocus="[id='find-group'] input"
    >
      <ModalHeader title={t('findGroupTitle')} labelId="find-group-title" />
      <ModalBody id="find-group">
        <SearchBox label={t('groupSearch')} value={text} onSearch={setText} />
        <Asked query={query}>
          {({ items, nextCursor }) =>
            items.length === 0 ? (
              <Content component="p" role="status" className="bw-faint bw-gap-above">
                {t('groupNoMatch')}
              </Content>
            ) : (
              <>
                <Menu isPlain isScrollable onSelect={(_event, id) => onFound(String(id))}>
                  <MenuContent maxMenuHeight="18rem">
                    <MenuList aria-label={t('groupsFound')}>
                      {items.map(({ id, name, memberCount }) => (
                        <MenuItem key={id} itemId={id} description={t('members', { count: memberCount })}>
                          {name}
                        </MenuItem>
                      ))}
                    </MenuList>
                  </MenuContent>
                </Menu>
                {nextCursor !== null && (
                  <Content component="small" className="bw-faint">
                    {t('groupsMore')}
                  </Content>
                )}
              </>
            )
          }
        </Asked>
      </ModalBody>
      <ModalFooter>
        <Button variant="link" onClick={onClose}>
          {part('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
