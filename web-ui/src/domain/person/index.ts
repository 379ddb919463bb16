export { MembershipActions, MembershipState } from './Membership';
export { PeoplePage } from './PeoplePage';
