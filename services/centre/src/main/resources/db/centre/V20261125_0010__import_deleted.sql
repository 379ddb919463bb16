-- An import may be deleted with its rows; the sessions it brought stay.
grant delete on __tenant__.import to __role__;
