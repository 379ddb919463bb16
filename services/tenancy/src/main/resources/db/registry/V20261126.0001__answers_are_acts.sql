-- Who accepts an invitation gains rights: an act of the organisation that asked, written with the answer and by nobody else.
-- The function of three values stays for processes of the version before.
create function registry.answer_invitation(asked uuid, whose uuid, accepts boolean, called text, act uuid)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      i registry.invitation;
    begin
      if not registry.answer_invitation(asked, whose, accepts) then
        return false;
      end if;
      select * into i from registry.invitation where id = asked;
      if i.kind = 'centre' then
        execute format($insert$
            insert into %1$I.act (id, object, object_id, title, act, subject, by)
            select $1, 'staff', s.id::text, s.name, $2, $3, $4 from %1$I.staff s where s.subject = $3
          $insert$, 'centre_' || i.slug)
        using act, case when accepts then 'accept' else 'decline' end, whose, left(called, 200);
      else
        insert into headquarters.act (id, object, object_id, title, act, subject, by)
        select act, case i.kind when 'agency' then 'agency-member' else 'member' end, m.slug || '/' || m.subject, m.name,
          case when accepts then 'accept' else 'decline' end, whose, left(called, 200)
        from registry.member m where m.kind = i.kind and m.slug = i.slug and m.subject = whose;
      end if;
      return true;
    end
  $$;
revoke all on function registry.answer_invitation(uuid, uuid, boolean, text, uuid) from public;
grant execute on function registry.answer_invitation(uuid, uuid, boolean, text, uuid)
  to hearth_centre, hearth_headquarters, hearth_government, hearth_ops;
