export { Invited } from './Invited';
export { lastOf } from './last';
export { MembershipActions, MembershipState } from './Membership';
export { PeoplePage } from './PeoplePage';
