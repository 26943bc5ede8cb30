import CommunitySafety
import Proofreading

extension MoneyWarning {
    /// As it stands on the page.
    var words: String {
        switch self {
        case .tranchesDiffer(let pence) where pence > 0: "\(Money.words(pence: pence)) of the award is in no tranche."
        case .tranchesDiffer(let pence): "The tranches promise \(Money.words(pence: -pence)) more than the award."
        case .overAllocated(let pence): "\(Money.words(pence: pence)) more is set aside than there is."
        case .overspent(let pence): "It is overspent by \(Money.words(pence: pence))."
        case .projectOverspent(let project, let pence): "“\(project)” is overspent by \(Money.words(pence: pence))."
        case .toReturn(let pence): "\(Money.words(pence: pence)) wasn’t spent and is to go back."
        case .returnedTooMuch(let pence): "\(Money.words(pence: pence)) more went back than was left."
        case .paysMore(let pence): "The payments come to \(Money.words(pence: pence)) more than was agreed."
        case .behind(let words, let done, let wouldDo):
            "\(Counted.digits(done)) \(words); \(Counted.digits(wouldDo)) would do by now."
        case .late(let words, let due): "“\(words)” was due on \(due.words)."
        case .review(let day): "It was to be looked at by \(day.words)."
        }
    }
}
