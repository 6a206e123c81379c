import { useNavigate, useRouter } from '@tanstack/react-router';

/** Back to where somebody came from; whoever came by an address of their own goes to the beginning. */
export function useGoBack(): () => void {
  const { history } = useRouter();
  const navigate = useNavigate();
  return () => {
    if (history.canGoBack()) history.back();
    else void navigate({ to: '/' });
  };
}
