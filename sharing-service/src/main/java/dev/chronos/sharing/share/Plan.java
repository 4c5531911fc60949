package dev.chronos.sharing.share;

import dev.chronos.sharing.platform.id.Cuid;
import dev.chronos.sharing.share.Held.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a wish makes of what is there. Pure.
 *
 * @param id of the row; one that moves to another table keeps it, so that what refers to it stays good
 * @param place where it goes
 * @param before what the recipient has; null: nothing
 * @param change false: it is all there already
 * @param anew true: the access had ended or never begun, so the recipient is asked again
 */
record Plan(String id, Place place, @Nullable Held before, boolean change, boolean anew) {

    /** @param held all rows of the recipient */
    static Plan of(GrantShare wanted, List<Held> held) {
        var before = held.stream().filter(Held::isLive).findFirst().orElse(held.isEmpty() ? null : held.get(0));
        var place = place(wanted, before);
        var anew =
                before == null || !before.isLive() || before.place() == Place.INVITATION && place != Place.INVITATION;
        return new Plan(
                before == null ? Cuid.next() : before.share().id(),
                place,
                before,
                held.size() != 1 || before == null || differs(wanted, place, before),
                anew);
    }

    /**
     * Who blocks the sender gets no access: the offer waits, as that to an address without an account does. What was
     * accepted before stays, and follows the owner's wishes.
     */
    private static Place place(GrantShare wanted, @Nullable Held before) {
        var recipient = wanted.recipient();
        var has = before != null && before.isLive() && before.place() != Place.INVITATION;
        if (recipient.userId() == null || recipient.blocks() && !has) {
            return Place.INVITATION;
        }
        return wanted.permission() == Permission.FREE_BUSY ? Place.BUSY : Place.SHARE;
    }

    private static boolean differs(GrantShare wanted, Place place, Held before) {
        return before.place() != place
                || !before.isLive()
                || !before.share().permission().equals(wanted.permission().name())
                || !Objects.equals(before.share().expiresAt(), wanted.expiresAt());
    }
}
