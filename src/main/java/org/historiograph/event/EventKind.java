package org.historiograph.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What sort of event.")
public enum EventKind {
    @Description("Treaty, pact, protocol, alliance.")
    TREATY,
    @Description("Conference or negotiations.")
    CONFERENCE,
    @Description("Battle, siege, campaign.")
    BATTLE,
    @Description("War or civil war.")
    WAR,
    @Description("Invasion, occupation, annexation.")
    INVASION,
    @Description("Taking up of an office.")
    APPOINTMENT,
    @Description("Loss of an office.")
    DISMISSAL,
    @Description("Meeting or visit.")
    MEETING,
    @Description("Election.")
    ELECTION,
    @Description("Trial.")
    TRIAL,
    @Description("Uprising, revolution, strike.")
    UPRISING,
    @Description("Publication.")
    PUBLICATION,
    @Description("Congress of a party or an international.")
    CONGRESS,
    @Description("Founding of a body or a state.")
    FOUNDING,
    @Description("Dissolution of a body or a state.")
    DISSOLUTION,
    @Description("Recognition, breach of relations, note, admission, expulsion.")
    DIPLOMACY,
    @Description("Law, constitution, decree.")
    LEGISLATION,
    @Description("Massacre, deportation, terror.")
    MASSACRE,
    @Description("Death.")
    DEATH,
    @Description("Speech or declaration.")
    SPEECH,
    @Description("Operation, expedition, delivery.")
    OPERATION,
    @Description("Crisis or affair.")
    CRISIS,
    @Description("Policy or plan.")
    POLICY,
    @Description("First showing of a film or a play.")
    PREMIERE,
    @Description("Anything else.")
    OTHER
}
