-- The one order of names, wherever they are listed: by pinyin, and numbers in them by their value (9号 before 13号 before 1237号).
-- Deterministic: names that are alike to it are told apart by their bytes, so pages begin where the last one ended.
create collation registry.name_order (provider = icu, locale = 'zh-u-kn-true');
