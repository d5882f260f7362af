#include "core/sync/der_walker.h"

#include "core/sync/refusal.h"

#include <cstdint>
#include <optional>

namespace mingbai {
namespace {

constexpr int kDeepest = 24;
constexpr int kMostRecipients = 256;
constexpr std::uint8_t kIndefinite = 0x80;
constexpr std::uint8_t kConstructed = 0x20;

// Identifier octets (class, constructed, number) of what is looked for.
constexpr std::uint8_t kInteger = 0x02;
constexpr std::uint8_t kOctets = 0x04;
constexpr std::uint8_t kObject = 0x06;
constexpr std::uint8_t kSequence = 0x30;
constexpr std::uint8_t kSet = 0x31;
constexpr std::uint8_t kTagged0 = 0xA0;
constexpr std::uint8_t kTagged1 = 0xA1;
constexpr std::uint8_t kKeyIdentifier = 0x80;

constexpr QByteArrayView kSignedData("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", 9);
constexpr QByteArrayView kAuthEnvelopedData("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17", 11);
constexpr QByteArrayView kPlainData("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01", 9);
constexpr QByteArrayView kSha256("\x60\x86\x48\x01\x65\x03\x04\x02\x01", 9);
constexpr QByteArrayView kEcdsaSha256("\x2a\x86\x48\xce\x3d\x04\x03\x02", 8);
constexpr QByteArrayView kAes256Gcm("\x60\x86\x48\x01\x65\x03\x04\x01\x2e", 9);

/// One element: its identifier and what it holds.
struct Element {
    std::uint8_t tag = 0;
    QByteArrayView content;
};

/// Reads the elements of one constructed value, one after the other.
class Elements {
public:
    Elements(QByteArrayView bytes, PackageRefusal onTrouble, int depth = 0)
        : m_rest(bytes)
        , m_onTrouble(onTrouble)
        , m_depth(depth)
    {
        if (depth > kDeepest)
            throw Refused(onTrouble);
    }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] std::uint8_t nextTag() const { return atEnd() ? 0 : static_cast<std::uint8_t>(m_rest[0]); }

    Element next()
    {
        Element element;
        element.tag = byte();
        if ((element.tag & 0x1F) == 0x1F) // numbers above 30 occur nowhere in CMS
            throw Refused(m_onTrouble);
        const std::uint8_t first = byte();
        if (first == kIndefinite)
            element.content = indefinite(element.tag);
        else
            element.content = take(first < kIndefinite ? first : longLength(first & 0x7F));
        return element;
    }

    Element expect(std::uint8_t tag)
    {
        const Element element = next();
        if (element.tag != tag)
            throw Refused(m_onTrouble);
        return element;
    }

    [[nodiscard]] Elements inside(const Element& element) const { return {element.content, m_onTrouble, m_depth + 1}; }

private:
    std::uint8_t byte()
    {
        if (m_rest.isEmpty())
            throw Refused(m_onTrouble);
        const auto value = static_cast<std::uint8_t>(m_rest[0]);
        m_rest = m_rest.sliced(1);
        return value;
    }

    QByteArrayView take(qsizetype length)
    {
        if (length > m_rest.size())
            throw Refused(m_onTrouble);
        const QByteArrayView taken = m_rest.first(length);
        m_rest = m_rest.sliced(length);
        return taken;
    }

    qsizetype longLength(int bytes)
    {
        if (bytes > 4)
            throw Refused(m_onTrouble);
        qsizetype length = 0;
        for (int i = 0; i < bytes; ++i)
            length = (length << 8) | byte();
        return length;
    }

    /// The content up to the two zero bytes that end it.
    QByteArrayView indefinite(std::uint8_t tag)
    {
        if ((tag & kConstructed) == 0)
            throw Refused(m_onTrouble);
        Elements content(m_rest, m_onTrouble, m_depth + 1);
        for (;;) {
            const QByteArrayView before = content.m_rest;
            const Element element = content.next();
            if (element.tag == 0 && element.content.isEmpty()) {
                const QByteArrayView taken = m_rest.first(m_rest.size() - before.size());
                m_rest = content.m_rest;
                return taken;
            }
        }
    }

    QByteArrayView m_rest;
    PackageRefusal m_onTrouble;
    int m_depth;
};

/// Opens ContentInfo ::= SEQUENCE { contentType, [0] EXPLICIT SEQUENCE … }.
Elements openContent(QByteArrayView bytes, QByteArrayView type, PackageRefusal onTrouble)
{
    Elements all(bytes, onTrouble);
    const Element outer = all.expect(kSequence);
    if (!all.atEnd())
        throw Refused(PackageRefusal::TrailingBytes);
    Elements info = all.inside(outer);
    if (info.expect(kObject).content != type)
        throw Refused(onTrouble);
    const Element tagged = info.expect(kTagged0);
    if (!info.atEnd())
        throw Refused(onTrouble);
    Elements wrapped = info.inside(tagged);
    const Element content = wrapped.expect(kSequence);
    if (!wrapped.atEnd())
        throw Refused(onTrouble);
    return wrapped.inside(content);
}

void requireAlgorithm(const Elements& parent, const Element& algorithm, QByteArrayView wanted, PackageRefusal otherwise)
{
    Elements parts = parent.inside(algorithm);
    if (parts.expect(kObject).content != wanted)
        throw Refused(otherwise);
}

/// @param version of the whole, which no signature covers; RFC 5652 5.1 and 5.3 derive both versions from how the signer is named
void requireSigner(const Elements& signerInfos, const Element& signer, QByteArrayView version)
{
    Elements parts = signerInfos.inside(signer);
    const Element own = parts.expect(kInteger);
    const Element who = parts.next(); // issuer and serial number, or key identifier
    const QByteArrayView wanted = who.tag == kKeyIdentifier ? QByteArrayView("\x03", 1) : QByteArrayView("\x01", 1);
    if (own.content != wanted || version != wanted)
        throw Refused(PackageRefusal::BadSignature);
    requireAlgorithm(parts, parts.expect(kSequence), kSha256, PackageRefusal::WeakDigest);
    if (parts.nextTag() != kTagged0)
        throw Refused(PackageRefusal::UnsignedAttributes);
    static_cast<void>(parts.next());
    requireAlgorithm(parts, parts.expect(kSequence), kEcdsaSha256, PackageRefusal::WeakSignature);
    static_cast<void>(parts.expect(kOctets));
    if (!parts.atEnd()) // unsigned attributes can be added by anybody
        throw Refused(PackageRefusal::UnsignedAttributes);
}

void requireGcm(const Elements& parent, const Element& algorithm)
{
    requireAlgorithm(parent, algorithm, kAes256Gcm, PackageRefusal::WeakCipher);
    Elements parts = parent.inside(algorithm);
    static_cast<void>(parts.next());
    if (parts.nextTag() != kSequence)
        throw Refused(PackageRefusal::WeakCipher);
    Elements parameters = parts.inside(parts.next());
    const Element nonce = parameters.expect(kOctets);
    const Element tagLength = parameters.atEnd() ? Element() : parameters.expect(kInteger);
    constexpr qsizetype nonceBytes = 12;
    const bool isOurs = nonce.content.size() == nonceBytes && tagLength.content == QByteArrayView("\x10", 1) && parameters.atEnd()
        && parts.atEnd();
    if (!isOurs)
        throw Refused(PackageRefusal::WeakCipher);
}

} // namespace

void requireSignedData(QByteArrayView bytes)
{
    Elements data = openContent(bytes, kSignedData, PackageRefusal::NotAPackage);
    const Element version = data.expect(kInteger);
    Elements digests = data.inside(data.expect(kSet));
    if (digests.atEnd())
        throw Refused(PackageRefusal::SignedTwice);
    requireAlgorithm(digests, digests.expect(kSequence), kSha256, PackageRefusal::WeakDigest);
    if (!digests.atEnd())
        throw Refused(PackageRefusal::SignedTwice);
    Elements encapsulated = data.inside(data.expect(kSequence));
    if (encapsulated.expect(kObject).content != kPlainData || encapsulated.nextTag() != kTagged0)
        throw Refused(PackageRefusal::NotAPackage);
    if (data.nextTag() == kTagged0) // certificates: carried for people, not believed
        static_cast<void>(data.next());
    Elements signers = data.inside(data.expect(kSet)); // a revocation list, [1], is no SET
    if (!data.atEnd())
        throw Refused(PackageRefusal::NotAPackage);
    if (signers.atEnd())
        throw Refused(PackageRefusal::SignedTwice);
    requireSigner(signers, signers.expect(kSequence), version.content);
    if (!signers.atEnd())
        throw Refused(PackageRefusal::SignedTwice);
}

void requireAuthEnvelopedData(QByteArrayView bytes)
{
    Elements data = openContent(bytes, kAuthEnvelopedData, PackageRefusal::NotEncrypted);
    static_cast<void>(data.expect(kInteger));
    Elements recipients = data.inside(data.expect(kSet));
    int count = 0;
    while (!recipients.atEnd()) {
        const std::uint8_t kind = recipients.next().tag;
        const bool isByCertificate = kind == kSequence || kind == kTagged1; // key transport, key agreement
        if (!isByCertificate || ++count > kMostRecipients)
            throw Refused(PackageRefusal::OddRecipient);
    }
    if (count == 0)
        throw Refused(PackageRefusal::OddRecipient);
    Elements content = data.inside(data.expect(kSequence));
    if (content.expect(kObject).content != kPlainData)
        throw Refused(PackageRefusal::NotEncrypted);
    requireGcm(content, content.expect(kSequence));
}

} // namespace mingbai
