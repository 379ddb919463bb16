-- What a space costs those who book it, by the hour, and why it does or does not; and what else is to be known of it.
alter table __tenant__.space
  add column price_kind text,
  add column price_minor bigint,
  add column currency char(3),
  add column price_reason text,
  add column note text;
alter table __tenant__.space
  add constraint space_price check (price_kind in ('free', 'subsidised', 'priced')
    and (price_kind = 'free' or price_reason is not null)
    and (price_minor is not null) = (price_kind = 'priced') and (currency is not null) = (price_kind = 'priced')
    and price_minor between 1 and 100000000) not valid,
  add constraint space_no_price check (price_kind is not null or price_minor is null and price_reason is null and currency is null)
    not valid,
  add constraint space_words check (length(price_reason) between 1 and 200 and length(note) between 1 and 1000) not valid;
insert into __tenant__.word_place values ('space', '{note,price_reason}', '{}', 'space', 'id', '{1000,200}');
insert into __tenant__.word_field values ('note'), ('priceReason') on conflict do nothing;
