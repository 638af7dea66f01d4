-- Lets a record of the library be personal or the team's. A personal one is its owner's alone; one of an owner who is no
-- member any more is the founder's and the admins' to see. A record of the team has an owner too, whose it is again when
-- it is no longer shared; null stands for none.

-- What an older process saves while this one is being rolled out names neither, and was everybody's to see then.
alter table paretostudio.prompts
  add column visibility text not null default 'team',
  add column owner_member_id uuid,
  add constraint prompts_visibility_check check (visibility in ('personal', 'team')),
  add constraint prompts_owner_check check (visibility = 'team' or owner_member_id is not null),
  add constraint prompts_owner_fk foreign key (account_id, owner_member_id)
    references paretostudio.members (account_id, id);
alter table paretostudio.skills
  add column visibility text not null default 'team',
  add column owner_member_id uuid,
  add constraint skills_visibility_check check (visibility in ('personal', 'team')),
  add constraint skills_owner_check check (visibility = 'team' or owner_member_id is not null),
  add constraint skills_owner_fk foreign key (account_id, owner_member_id)
    references paretostudio.members (account_id, id);
alter table paretostudio.agents
  add column visibility text not null default 'team',
  add column owner_member_id uuid,
  add constraint agents_visibility_check check (visibility in ('personal', 'team')),
  add constraint agents_owner_check check (visibility = 'team' or owner_member_id is not null),
  add constraint agents_owner_fk foreign key (account_id, owner_member_id)
    references paretostudio.members (account_id, id);

-- The records that are there already: the team's where there is a team, else of the one who works there. Whoever saved
-- a record owns it while still a member, and the founder what others left behind.
do $$
declare
  kind text;
begin
  foreach kind in array array['prompts', 'skills', 'agents'] loop
    execute format(
      'with accounts as materialized (
         select account_id, count(*) as members, (array_agg(id) filter (where role = ''founder''))[1] as founder_id
         from paretostudio.members where removed_at is null group by account_id
       ), owners as materialized (
         select r.id, a.members, coalesce(m.id, a.founder_id) as owner_id
         from paretostudio.%1$I r
         join accounts a on a.account_id = r.account_id
         left join paretostudio.members m
           on m.account_id = r.account_id and m.id = r.created_by_member_id and m.removed_at is null
       )
       update paretostudio.%1$I r
       set owner_member_id = o.owner_id,
         visibility = case when o.members = 1 and o.owner_id is not null then ''personal'' else ''team'' end
       from owners o where o.id = r.id', kind);
  end loop;
end
$$;

-- Lists go down each of them in the order of ids.
create index prompts_team_index on paretostudio.prompts (account_id, id) where visibility = 'team';
create index prompts_owner_index on paretostudio.prompts (account_id, owner_member_id, id) where visibility = 'personal';
create index skills_team_index on paretostudio.skills (account_id, id) where visibility = 'team';
create index skills_owner_index on paretostudio.skills (account_id, owner_member_id, id) where visibility = 'personal';
create index agents_team_index on paretostudio.agents (account_id, id) where visibility = 'team';
create index agents_owner_index on paretostudio.agents (account_id, owner_member_id, id) where visibility = 'personal';
