public import Proofreading

/// Something about an award or an agreement that somebody must look at.
public enum MoneyWarning: Sendable, Hashable {
    /// The tranches promise less than the award, or (below nothing) more.
    case tranchesDiffer(pence: Int)
    case overAllocated(pence: Int)
    case overspent(pence: Int)
    case projectOverspent(String, pence: Int)
    case toReturn(pence: Int)
    case returnedTooMuch(pence: Int)
    /// The payments come to more than was agreed.
    case paysMore(pence: Int)
    case behind(String, done: Int, wouldDo: Int)
    case late(String, due: CalendarDate)
    /// An agreement's review has passed.
    case review(CalendarDate)
}
