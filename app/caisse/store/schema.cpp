// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/schema.h"

#include <array>

namespace truelle::caisse {
namespace {

// Days are counted from 1970-01-01, moments in milliseconds from there (UTC), months are "YYYY-MM". Colleges and rights
// are bit planes over college.number and feature.number (at most 64 of each): a feature at « mise à jour » has its bit
// in both rights_consult and rights_update.
constexpr const char *kFirst = R"sql(
CREATE TABLE caisse (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    epoch TEXT NOT NULL,
    server_key BLOB NOT NULL,
    facts TEXT NOT NULL,
    catalogue TEXT NOT NULL,
    visibility_day INTEGER NOT NULL,
    pruned_to INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE college (number INTEGER PRIMARY KEY CHECK (number BETWEEN 0 AND 63), code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE feature (number INTEGER PRIMARY KEY CHECK (number BETWEEN 0 AND 63), code TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT NOT NULL, cibtp_id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE firm (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE site (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    siret TEXT NOT NULL UNIQUE,
    town TEXT NOT NULL,
    firm_id INTEGER REFERENCES firm (id)
) STRICT;
CREATE INDEX site_by_member ON site (member_id);

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    last_name TEXT NOT NULL DEFAULT '',
    first_name TEXT NOT NULL DEFAULT '',
    landline TEXT NOT NULL DEFAULT '',
    mobile TEXT NOT NULL DEFAULT '',
    mobile_certified INTEGER NOT NULL DEFAULT 0,
    password_hash TEXT,
    state TEXT NOT NULL CHECK (state IN ('pending', 'active')),
    email_certified_until INTEGER
) STRICT;
CREATE TABLE firm_account (
    account_id INTEGER PRIMARY KEY REFERENCES account (id),
    firm_id INTEGER NOT NULL REFERENCES firm (id),
    role TEXT NOT NULL CHECK (role IN ('administrator', 'collaborator'))
) STRICT;
CREATE INDEX firm_account_by_firm ON firm_account (firm_id, role);
CREATE TABLE company_administrator (
    site_id INTEGER NOT NULL REFERENCES site (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (site_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE beneficiary (
    id INTEGER PRIMARY KEY,
    account_id INTEGER UNIQUE REFERENCES account (id),
    firm_id INTEGER UNIQUE REFERENCES firm (id),
    CHECK ((account_id IS NULL) <> (firm_id IS NULL))
) STRICT;

-- firm_id: the firm this delegation was given to, or under which it was sub-delegated; NULL in the company's own line.
CREATE TABLE delegation (
    id INTEGER PRIMARY KEY,
    site_id INTEGER NOT NULL REFERENCES site (id),
    beneficiary_id INTEGER NOT NULL REFERENCES beneficiary (id),
    grantor_id INTEGER REFERENCES delegation (id),
    firm_id INTEGER REFERENCES firm (id),
    colleges INTEGER NOT NULL,
    rights_consult INTEGER NOT NULL,
    rights_update INTEGER NOT NULL,
    administrator INTEGER NOT NULL DEFAULT 0,
    effect_date INTEGER NOT NULL,
    end_date INTEGER,
    suspended_from INTEGER,
    suspended_until INTEGER,
    closed INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    modified_by TEXT NOT NULL DEFAULT '',
    modified_at INTEGER
) STRICT;
CREATE INDEX delegation_by_site ON delegation (site_id, id);
CREATE INDEX delegation_by_beneficiary ON delegation (beneficiary_id, site_id);
CREATE INDEX delegation_by_grantor ON delegation (grantor_id) WHERE grantor_id IS NOT NULL;

CREATE TABLE alert (
    id INTEGER PRIMARY KEY,
    site_id INTEGER NOT NULL REFERENCES site (id),
    month TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    needs_action INTEGER NOT NULL DEFAULT 1,
    deadline INTEGER
) STRICT;
CREATE INDEX alert_by_site ON alert (site_id, id);
CREATE TABLE dsn_month (
    site_id INTEGER NOT NULL REFERENCES site (id),
    month TEXT NOT NULL,
    state TEXT NOT NULL,
    received_on INTEGER,
    message TEXT NOT NULL DEFAULT '',
    deadline INTEGER,
    link TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (site_id, month)
) STRICT, WITHOUT ROWID;

-- Who sees what, worked out from the tables above (visibility.h): role by rank (0 company administrator,
-- 1 administrator, 2 firm administrator, 3 firm collaborator, 4 user); scope is a sum of 1 (own delegations),
-- 2 (those of the firm), 4 (all of the site).
CREATE TABLE access (
    account_id INTEGER NOT NULL,
    site_id INTEGER NOT NULL,
    role INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    PRIMARY KEY (account_id, site_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_by_site ON access (site_id, account_id);
-- On how many sites a beneficiary is seen by an account.
CREATE TABLE acquaintance (
    account_id INTEGER NOT NULL,
    beneficiary_id INTEGER NOT NULL,
    sites INTEGER NOT NULL,
    PRIMARY KEY (account_id, beneficiary_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX acquaintance_by_beneficiary ON acquaintance (beneficiary_id);

-- What each account's client has to hear of, per type (0 site, 1 alert, 2 beneficiary, 3 delegation), in order.
-- op: 0 gained, 1 changed, 2 lost.
CREATE TABLE change_log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL,
    type INTEGER NOT NULL,
    object_id INTEGER NOT NULL,
    site_id INTEGER,
    op INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX change_log_by_feed ON change_log (account_id, type, seq);

CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    device_name TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE INDEX session_by_account ON session (account_id);
CREATE TABLE access_token (
    hash BLOB PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX access_token_by_session ON access_token (session_id);
CREATE TABLE refresh_token (
    hash BLOB PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL,
    rotated_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX refresh_token_by_session ON refresh_token (session_id);
CREATE TABLE throttle (
    kind TEXT NOT NULL CHECK (kind IN ('account', 'source')),
    key BLOB NOT NULL,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    blocked_until INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE idempotency (
    account_id INTEGER NOT NULL REFERENCES account (id),
    key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    etag TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency (created_at);

-- E-mails, letters and text messages to be sent. recipient: an address, or the lines of a postal address, or a number
-- in E.164. cause is unique, so that one event never queues the same message twice.
CREATE TABLE post (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL CHECK (channel IN ('mail', 'letter', 'sms')),
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    cause TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL,
    sent_at INTEGER,
    last_error TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX post_waiting ON post (next_attempt_at) WHERE sent_at IS NULL;
)sql";

// used_at: when one of the pair that a refresh token belongs to was first used; NULL while its predecessor may still
// come again. What was given out before this step counts as used.
constexpr const char *kRefreshUse = R"sql(
ALTER TABLE refresh_token ADD COLUMN used_at INTEGER;
UPDATE refresh_token SET used_at = 0;
ALTER TABLE access_token ADD COLUMN refresh_hash BLOB;
)sql";

// From the letters to an account that is kept up. What a person holds in their hand is only here as a hash: codes of
// letters as Argon2id (they may be an old password), tokens of links and steps as BLAKE2b, SMS codes keyed.
constexpr const char *kOpenings = R"sql(
-- Where letters go, and whose name an opening is prefilled with.
ALTER TABLE member ADD COLUMN postal_address TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN holder_last_name TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN holder_first_name TEXT NOT NULL DEFAULT '';

-- pending_email: the address a change of address waits for; the account is 'pending' meanwhile.
ALTER TABLE account ADD COLUMN pending_email TEXT;
ALTER TABLE account ADD COLUMN documents_by_email INTEGER NOT NULL DEFAULT 1;
ALTER TABLE account ADD COLUMN documents_by_sms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE INDEX account_by_pending_email ON account (pending_email) WHERE pending_email IS NOT NULL;

-- code confidentiel: one may be live per site; a newer one voids it.
CREATE TABLE confidential_code (
    id INTEGER PRIMARY KEY,
    site_id INTEGER NOT NULL REFERENCES site (id),
    hash TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    used_at INTEGER,
    voided_at INTEGER
) STRICT;
CREATE INDEX confidential_code_by_site ON confidential_code (site_id);
-- The last letter that somebody asked for.
CREATE TABLE code_request (member_id INTEGER PRIMARY KEY REFERENCES member (id), at INTEGER NOT NULL) STRICT;

-- Between the first step and the end of an opening or an association. account_id: whom a completed opening waits for.
CREATE TABLE opening (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('opening', 'association')),
    token_hash BLOB NOT NULL UNIQUE,
    code_id INTEGER NOT NULL REFERENCES confidential_code (id),
    site_id INTEGER NOT NULL REFERENCES site (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    account_id INTEGER REFERENCES account (id),
    completed_at INTEGER,
    ended_at INTEGER
) STRICT;
CREATE INDEX opening_by_code ON opening (code_id);
CREATE INDEX opening_by_account ON opening (account_id) WHERE account_id IS NOT NULL;

-- A code sent to a mobile number, for an opening or an account; certified_at once it was typed back.
CREATE TABLE mobile_challenge (
    id INTEGER PRIMARY KEY,
    opening_id INTEGER REFERENCES opening (id),
    account_id INTEGER REFERENCES account (id),
    mobile TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    sent_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    certified_at INTEGER,
    voided_at INTEGER,
    CHECK ((opening_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE INDEX mobile_challenge_by_opening ON mobile_challenge (opening_id) WHERE opening_id IS NOT NULL;
CREATE INDEX mobile_challenge_by_account ON mobile_challenge (account_id) WHERE account_id IS NOT NULL;

-- Links of e-mails, good once. email: the address that following one proves.
CREATE TABLE one_time_link (
    hash BLOB PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('activation', 'certification', 'new-address', 'keep-address', 'password')),
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    opening_id INTEGER REFERENCES opening (id),
    email TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    voided_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX one_time_link_by_account ON one_time_link (account_id, purpose);

-- How often something was asked for, by a keyed hash of what and for whom: known or not, both are counted alike.
CREATE TABLE asked (key BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX asked_by_key ON asked (key, at);

-- What of a message nobody may read once it has left: the body says where it stands (postqueue.h).
ALTER TABLE post ADD COLUMN secret TEXT;
)sql";

// Who may do what, and how it came to be.
constexpr const char *kGrants = R"sql(
-- « Suppression » is final, but the row stays: for its history, and so that its number never becomes another's. It is
-- closed then, and in nobody's sight.
ALTER TABLE delegation ADD COLUMN deleted_at INTEGER;

-- What was done to each delegation, kept for good. changes: core/wire (encodeFieldChanges).
CREATE TABLE delegation_event (
    id INTEGER PRIMARY KEY,
    delegation_id INTEGER NOT NULL REFERENCES delegation (id),
    at INTEGER NOT NULL,
    account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
    by_name TEXT NOT NULL,
    deed TEXT NOT NULL,
    version INTEGER NOT NULL,
    changes TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX delegation_event_by_delegation ON delegation_event (delegation_id, id);
)sql";

constexpr std::array kMigrations{kFirst, kRefreshUse, kOpenings, kGrants};

} // namespace

std::span<const char *const> migrations()
{
    return kMigrations;
}

} // namespace truelle::caisse
