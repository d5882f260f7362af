// Random histories of three villages (one with two laptops), a township and a county: whatever order, repetition and loss of
// packages, everything agrees in the end, nothing acknowledged is lost, and a merge taken back leaves no trace.
// MINGBAI_HISTORIES sets how many (200), MINGBAI_SEED which.
#include "core/ledger/history.h"
#include "core/sync/conflicts.h"
#include "core/sync/merge.h"
#include "core/sync/pack.h"
#include "core/sync/receipt.h"
#include "core/sync/record_versions.h"
#include "core/sync/registers.h"
#include "core/sync/remarks.h"
#include "tests/core/sync/history_pattern.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <array>
#include <random>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

/// What was written up to a change, with the removal that gave it up again; without what was typed at a record that only a merge
/// had brought which was taken back later.
const QByteArray kWritten =
    "SELECT change, record, after, entity, (SELECT min(change) FROM change_item gone WHERE gone.record = written.record AND "
    "gone.kind "
    "= 3 AND gone.change > written.change) FROM change_item written WHERE change <= ?1 AND NOT EXISTS (SELECT 1 FROM change_item "
    "made JOIN change back ON back.undoes = made.change JOIN change_item gone ON gone.change = back.number AND gone.record = "
    "made.record WHERE made.record = written.record AND made.kind = 1 AND gone.kind = 3 AND made.change < written.change AND "
    "back.number > written.change)";

/// In memory where the system offers that: a history waits for the disk a hundred times.
QString scratch()
{
    const QString memory = u"/dev/shm"_s;
    return QDir(QFileInfo(memory).isWritable() ? memory : QDir::tempPath()).filePath(u"mingbai-history-XXXXXX"_s);
}

class History {
public:
    History(const Pattern& pattern, unsigned int seed)
        : m_random(seed)
    {
        for (int i = 0; i < kPlaces; ++i) {
            const QString path = m_folder.filePath(QString::number(i));
            REQUIRE(QFile::copy(pattern.path(i), path));
            Ledger::Options options;
            options.user = kNames.at(static_cast<std::size_t>(i));
            options.clock = Clock(QDate(2025, 3, 1));
            m_ledgers.push_back(Ledger::open(path, std::nullopt, options));
        }
    }

    void live(int steps)
    {
        for (int i = 0; i < steps; ++i)
            step();
    }

    /// Everybody sends everything and decides what is open, until nothing is.
    void settle()
    {
        for (int round = 0; round < 8 && !isSettled(); ++round) {
            for (const int village : {West, WestToo, East, South}) {
                decideAll(village);
                carry(village);
            }
            decideAll(Township);
            for (const ReceiptResult& receipt : writeReceipts(at(Township), {m_folder.filePath(u"last"_s), u"all"_s, {}, {}})) {
                for (const int village : {West, WestToo, East, South}) {
                    if (kDivisions.at(static_cast<std::size_t>(village)) == receipt.division)
                        static_cast<void>(takeFile(at(village), receipt.file));
                }
            }
            carry(Township);
        }
    }

    void compare()
    {
        CHECK(isSettled());
        CHECK(records(West, kVillage) == records(WestToo, kVillage));
        for (const int village : {West, East, South}) {
            const QString& division = kDivisions.at(static_cast<std::size_t>(village));
            const QStringList own = records(village, division);
            CHECK(own == records(Township, division));
            CHECK(own == records(County, division));
        }
        for (const auto& ledger : m_ledgers)
            CHECK(verifyLog(*ledger).firstBad == 0);
        checkAcknowledged();
    }

private:
    Ledger& at(int place) { return *m_ledgers[static_cast<std::size_t>(place)]; }
    int dice(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(m_random); }

    void step()
    {
        const int what = dice(20);
        if (what < 9)
            edit(dice(4));
        else if (what < 12)
            packSomewhere(dice(4), dice(5) == 0);
        else if (what < 16)
            deliver();
        else if (what == 16)
            review();
        else if (what == 17)
            writeSomeReceipts();
        else if (what == 18)
            packSomewhere(Township, false);
        else
            takeBackOrDecide(dice(5));
    }

    QString someRecord(int place, const QString& entity)
    {
        QStringList ids;
        at(place).forEach(entity, [&](const Record& record) { ids << record.id; });
        return ids.isEmpty() ? QString() : ids.at(dice(static_cast<int>(ids.size())));
    }

    void edit(int place)
    {
        Ledger& ledger = at(place);
        ChangeSet changes;
        const QString home = someRecord(place, entities::household);
        const QString person = someRecord(place, entities::person);
        const int what = home.isEmpty() ? 0 : dice(14);
        if (what < 2) {
            const QString id = ledger.newId();
            changes.create(entities::household, id, {},
                {{fields::household::village.id(), kDivisions.at(static_cast<std::size_t>(place))},
                    {fields::household::phone.id(), word()}});
            changes.create(entities::person, ledger.newId(), id, {{fields::person::name.id(), word()}});
        } else if (what < 4) {
            changes.create(entities::person, ledger.newId(), home, {{fields::person::name.id(), word()}});
        } else if (what == 4) {
            changes.remove(dice(3) == 0 || person.isEmpty() ? QString(entities::household) : QString(entities::person),
                dice(3) == 0 || person.isEmpty() ? home : person);
            if (ledger.entityOf(changes.records.back().record) != changes.records.back().entity)
                return;
        } else if (what == 5 && !person.isEmpty()) {
            changes.set(fields::person::name, person, word());
        } else if (what == 12) {
            changes.create(entities::monitoring_case, ledger.newId(), home, {{fields::monitoring_case::contact.id(), word()}});
        } else if (what == 13) {
            const QString remark = someRecord(place, entities::remark);
            if (remark.isEmpty())
                return;
            changes.set(fields::remark::remark_answer, remark, word());
        } else if (what == 6) {
            if (const qint64 number = lastUndoable(ledger); number > 0)
                ledger.undo(number);
            return;
        } else {
            const std::array<FieldName, 3> fields{
                fields::household::phone, fields::household::address, fields::household::hamlet};
            changes.set(fields.at(static_cast<std::size_t>(dice(3))), home, dice(6) == 0 ? Value() : Value(word()));
        }
        ledger.apply(changes);
    }

    /// The township remarks and decides; what a village reports it does not write.
    void review()
    {
        Ledger& ledger = at(Township);
        const QString home = someRecord(Township, entities::household);
        const QString monitored = someRecord(Township, entities::monitoring_case);
        if (home.isEmpty())
            return;
        CHECK_THROWS_AS(ledger.apply(ChangeSet().set(fields::household::address, home, word())), Failure);
        if (monitored.isEmpty() || dice(2) == 0)
            addRemark(ledger, home, dice(2) == 0 ? fields::household::phone.id() : QString(), word());
        else
            ledger.apply(ChangeSet()
                             .create(entities::case_step, ledger.newId(), monitored,
                                 {{fields::case_step::step.id(), u"16"_s}, {fields::case_step::decided_by.id(), word()}})
                             .set(fields::monitoring_case::risk_note, monitored, word()));
    }

    void packSomewhere(int place, bool full)
    {
        PackOptions options;
        options.folder = m_folder.filePath(u"stick%1"_s.arg(dice(3)));
        options.full = full;
        m_files << pack(at(place), options).file;
    }

    /// Whatever a village wrote up to a change that was acknowledged, the township has seen, or somebody who saw it wrote over
    /// it.
    void checkAcknowledged()
    {
        VersionReader seen(at(Township));
        for (const int village : {West, WestToo, East, South}) {
            const qint64 acknowledged = acknowledgedThrough(at(village));
            const ChangeKinds kinds(at(village));
            const std::vector<Series> series = allSeries(at(village));
            Statement items(at(village).database(), kWritten);
            items.bind(1, acknowledged);
            while (items.next()) {
                const qint64 change = items.integer(0);
                if (kinds.of(change) != ChangeKind::Own || at(village).dictionary().entity(items.text(3)).isKeptHere)
                    continue;
                const QString& name = seriesOf(series, change).name();
                const RecordVersions known = seen.of(items.text(1));
                const bool isGone = !at(village).record(items.text(3), items.text(1));
                if (isGone && known.all().of(name) == 0) // made and undone between two packages
                    continue;
                CHECK(known.all().of(name) >= change);
                const QJsonObject after = QJsonDocument::fromJson(items.utf8(2).toByteArray()).object();
                for (auto field = after.begin(); known.isThere && field != after.end(); ++field)
                    CHECK((known.of(field.key()).of(name) >= change
                        || (items.integer(4) > 0 && known.made.of(name) >= items.integer(4))));
            }
        }
    }

    void writeSomeReceipts()
    {
        for (const ReceiptResult& receipt : writeReceipts(at(Township), {m_folder.filePath(u"receipts"_s), u"all"_s, {}, {}}))
            m_files << receipt.file;
    }

    /// Any file that was ever written, to anybody: old ones, again, out of turn, to the wrong place. Some are never chosen.
    void deliver()
    {
        if (m_files.isEmpty())
            return;
        const int place = dice(kPlaces);
        const QStringList before = everything(place);
        const TakeResult taken = takeFile(at(place), m_files.at(dice(static_cast<int>(m_files.size()))));
        if (taken.change > 0)
            m_before[static_cast<std::size_t>(place)] = {taken.change, before};
        else
            CHECK(everything(place) == before);
    }

    void takeBackOrDecide(int place)
    {
        if (dice(2) == 0) {
            decideAll(place);
            return;
        }
        const std::vector<LogEntry> log = changes(at(place), 0, 1);
        if (log.empty() || log.front().act != Act::Merge)
            return;
        at(place).undo(log.front().number);
        m_hasTakenBack = m_hasTakenBack || place == Township;
        const auto& [change, before] = m_before[static_cast<std::size_t>(place)];
        if (change == log.front().number)
            CHECK(everything(place) == before);
    }

    void decideAll(int place)
    {
        for (const Record& conflict : openConflicts(at(place))) {
            const std::optional<Record> still = at(place).record(entities::merge_conflict, conflict.id);
            if (textOf(still->value(fields::merge_conflict::conflict_state)) != u"1"_s)
                continue;
            try {
                decideConflict(at(place), conflict.id, dice(2) == 0 ? Decision::KeepHere : Decision::TakeThere, {});
            } catch (const Failure&) { // what it belongs to comes with a later package; until then the ledger stays as it was
            }
        }
    }

    /// To everybody whom it concerns. The township is content with what is new since its last receipt, as long as it took nothing
    /// back; the other laptop did not see those receipts and wants a full package.
    void carry(int place)
    {
        if (place < Township && !m_hasTakenBack)
            hand(place, Township, false);
        else
            hand(place, place == Township ? County : Township, true);
        if (place == West || place == WestToo)
            hand(place, place == West ? WestToo : West, true);
    }

    void hand(int from, int to, bool full)
    {
        PackOptions options;
        options.folder = m_folder.filePath(u"from%1to%2"_s.arg(from).arg(to));
        options.full = full;
        const QString file = pack(at(from), options).file;
        if (full)
            static_cast<void>(takeFile(at(to), file));
        else
            static_cast<void>(takeAll(at(to), {options.folder}, {})); // what nobody acknowledged lies there again
    }

    bool isSettled()
    {
        for (const auto& ledger : m_ledgers) {
            if (!openConflicts(*ledger).empty())
                return false;
        }
        return m_rounds++ >= 2; // the last decisions have been carried everywhere
    }

    QStringList records(int place, const QString& division)
    {
        QStringList lines;
        for (const QString& entity : {QString(entities::household), QString(entities::person), QString(entities::monitoring_case),
                 QString(entities::case_step), QString(entities::remark)}) {
            at(place).forEach(entity, [&](const Record& record) {
                const QString home = at(place).householdOf(entity, record.id);
                const std::optional<Record> found = at(place).record(entities::household, home);
                if (found && textOf(found->value(fields::household::village)) == division)
                    lines << lineOf(record);
            });
        }
        lines.sort();
        return lines;
    }

    /// Every record of every kind, in the order of an export.
    QStringList everything(int place)
    {
        QStringList lines;
        for (const Entity& entity : at(place).dictionary().entities())
            at(place).forEach(entity.id, [&](const Record& record) { lines << lineOf(record); });
        return lines;
    }

    static QString lineOf(const Record& record)
    {
        QString line = record.entity->id + u' ' + record.id + u' ' + record.parent;
        for (std::size_t i = 0; i < record.values.size(); ++i) {
            if (!isEmpty(record.values[i]))
                line += u' ' + record.entity->fields[i].id + u'=' + toJson(record.values[i]).toVariant().toString();
        }
        return line;
    }

    QString word() { return u"w%1"_s.arg(dice(1000)); }

    std::mt19937 m_random;
    QTemporaryDir m_folder{scratch()};
    std::vector<std::unique_ptr<Ledger>> m_ledgers;
    QStringList m_files;
    std::array<std::pair<qint64, QStringList>, kPlaces> m_before; ///< newest merge of each ledger, and what there was before
    int m_rounds = 0;
    bool m_hasTakenBack = false; ///< the township took back what it had confirmed, and wants it anew
};

} // namespace

TEST_CASE("in any order, with repetition, loss and taking back, all ledgers agree in the end")
{
    bool isGiven = false;
    const int wanted = qEnvironmentVariableIntValue("MINGBAI_HISTORIES", &isGiven);
    const int count = isGiven ? wanted : 200;
    const auto first = static_cast<unsigned int>(qEnvironmentVariableIntValue("MINGBAI_SEED"));
    const Pattern pattern;
    for (int i = 0; i < count; ++i) {
        const unsigned int seed = first + static_cast<unsigned int>(i);
        INFO("MINGBAI_SEED=" << seed << " MINGBAI_HISTORIES=1");
        History history(pattern, seed);
        history.live(40);
        history.settle();
        history.compare();
    }
}
