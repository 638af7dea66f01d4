import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { type Member, membersQuery } from '../../data/account-queries.js';
import { api } from '../../data/api.js';
import { useSession, useWhoami } from '../../data/who.js';
import { wordsOf } from '../../data/words-of.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { SelectField } from '../../ui/fields.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { useToast } from '../../ui/toast.js';
import { UserText } from '../../ui/user-text.js';
import { InvitationsCard } from '../members/invitations-card.js';
import { LeaveCard } from '../members/leave-card.js';
import { MemberMenu } from '../members/member-menu.js';
import { ROLE_WORDS, rolesToGive, type Role } from './roles.js';
import styles from './settings.module.css';

/** Settings → Members: the people of the account, who is invited, what each role may do, and the way out. */
export function MembersPage() {
  const { member } = useSession();
  const hasMembers = useWhoami()?.plan.features.includes('members') ?? false;
  const members = useQuery(membersQuery);
  const isManager = member.role === 'founder' || member.role === 'admin';
  return (
    <>
      <PageHeader
        title="Members"
        description="The people in this account. Each creates their own keys, and a key can never do more than the role of its owner."
      />
      <Stack gap={5}>
        {members.isPending && <Skeleton />}
        {members.isError && <ErrorState error={members.error} onRetry={() => void members.refetch()} />}
        {members.data !== undefined && (
          <Card flush>
            <Table
              caption="Members"
              columns={columnsFor(member.role)}
              rows={members.data.items}
              rowKey={({ id }) => id}
              isDimmed={({ status }) => status !== 'active'}
            />
          </Card>
        )}
        {isManager && <InvitationsCard ownRole={member.role} hasMembers={hasMembers} />}
        <Card title="What each role can do">
          <dl className={styles.facts}>
            {Object.entries(ROLE_WORDS).map(([role, { title, description }]) => (
              <div key={role}>
                <dt>
                  <strong>{title}</strong>
                </dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </Card>
        {!hasMembers && (
          <p className={styles.muted}>
            More members come with the Team plan: see <Link to="/settings/billing">Billing</Link>.
          </p>
        )}
        <LeaveCard />
      </Stack>
    </>
  );
}

function columnsFor(ownRole: Role): readonly Column<Member>[] {
  return [
    {
      key: 'name',
      header: 'Name',
      primary: true,
      render: (member) => (
        <>
          <UserText>{member.name}</UserText> {member.isYou && <Badge>You</Badge>}{' '}
          {member.status === 'suspended' && <Badge tone="warning">Suspended</Badge>}
        </>
      ),
    },
    { key: 'email', header: 'E-mail', render: ({ email }) => <UserText>{email}</UserText> },
    { key: 'role', header: 'Role', render: (member) => <RoleOf member={member} ownRole={ownRole} /> },
    {
      key: 'since',
      header: 'Member since',
      render: ({ createdAt }) => <Time value={createdAt} format="date" />,
    },
    {
      key: 'menu',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      render: (member) => <MemberMenu member={member} ownRole={ownRole} />,
    },
  ];
}

function RoleOf({ member, ownRole }: { readonly member: Member; readonly ownRole: Role }) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const roles = rolesToGive(ownRole, member);
  const give = useMutation({
    mutationFn: (role: Role) =>
      valueOf(
        api.PATCH('/v1/members/{id}', {
          params: { path: { id: member.id } },
          body: { role: role as Exclude<Role, 'founder'> },
        }),
      ),
    onSuccess: async ({ name, role }) => {
      await queryClient.invalidateQueries({ queryKey: ['members'] });
      toast({ title: `${name} is now ${ROLE_WORDS[role].title.toLowerCase()}` });
    },
    onError: (error) =>
      toast({ tone: 'danger', title: 'The role was not changed', description: wordsOf(error).detail }),
  });
  if (roles.length === 0) return ROLE_WORDS[member.role].title;
  return (
    <SelectField
      label={`Role of ${member.name}`}
      hideLabel
      value={give.isPending ? give.variables : member.role}
      disabled={give.isPending}
      options={roles.map((role) => ({ value: role, label: ROLE_WORDS[role].title }))}
      onChange={(event) => give.mutate(event.target.value as Role)}
    />
  );
}
