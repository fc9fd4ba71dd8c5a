// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/myaccountflow.h"

#include "core/flows/myaccountprivate.h"

namespace truelle {

MyAccountFlow::MyAccountFlow(AccountRegistry &accounts, AccountKey key, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, accounts, std::move(key)))
{
}

MyAccountFlow::~MyAccountFlow() = default;

const Account &MyAccountFlow::account() const
{
    return d->context()->account;
}

const Caisse &MyAccountFlow::caisse() const
{
    return d->context()->caisse;
}

std::optional<Error> MyAccountFlow::obstacle() const
{
    return d->obstacle();
}

bool MyAccountFlow::isBusy() const
{
    return d->isBusy();
}

void MyAccountFlow::refresh()
{
    d->refresh();
}

void MyAccountFlow::change(const AccountPatch &patch)
{
    d->change(patch);
}

void MyAccountFlow::changePassword(const PasswordChange &change)
{
    d->changePassword(change);
}

void MyAccountFlow::changeEmail(const EmailChange &change)
{
    d->changeEmail(change);
}

void MyAccountFlow::sendMobileCode(const std::string &mobile)
{
    d->sendMobileCode(mobile);
}

void MyAccountFlow::confirmMobile(const std::string &mobile, const Secret &code)
{
    d->confirmMobile(mobile, code);
}

void MyAccountFlow::cancelStep()
{
    d->cancelStep();
}

} // namespace truelle
