package org.hearth.headquarters.network.member;

/** Somebody to let in, and as what. */
public record MemberInvitation(String name, String email, String role) {}
