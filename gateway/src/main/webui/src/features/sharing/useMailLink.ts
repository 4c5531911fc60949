import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { keepToken } from './claimToken';

/** Takes the invitation out of the address `/invitations#token=…`, where it would stay in the history. */
export function useMailLink(): void {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (pathname === '/invitations' && keepToken(hash)) void navigate({ pathname, search, hash: '' }, { replace: true });
  }, [pathname, search, hash, navigate]);
}
